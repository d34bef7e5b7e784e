import { testSettings } from "./settings";

Object.assign(process.env, testSettings());
