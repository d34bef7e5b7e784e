import { spawn } from "node:child_process";
import { copyCaptchaWorker } from "./captcha-worker";

copyCaptchaWorker();
spawn("npx", ["next", "dev", ...process.argv.slice(2)], { stdio: "inherit" }).on("exit", (code) =>
  process.exit(code ?? 0),
);
