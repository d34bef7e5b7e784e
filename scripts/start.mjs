import { existsSync } from "node:fs";

// The server changes its folder, and what was built holds no setting: `.env` is read here, each time.
if (existsSync(".env")) process.loadEnvFile(".env");
await import("../.next/standalone/server.js");
