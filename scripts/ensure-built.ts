import { ensureBuilt } from "./built";

ensureBuilt();
