import { execFile } from "node:child_process";
import { createServer } from "node:net";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const run = promisify(execFile);

test.each(["PORT", "MAIL_PORT"])("a busy %s is named, with how to change it", async (name) => {
  const busy = createServer();
  const port = await new Promise<number>((listening) =>
    busy.listen(0, "127.0.0.1", () => {
      const address = busy.address();
      listening(typeof address === "object" && address ? address.port : 0);
    }),
  );
  const env = { ...process.env, PORT: "0", MAIL_PORT: "0", [name]: String(port) };
  const refused = await run(process.execPath, ["--import", "tsx", "scripts/demo.ts"], { env }).catch(
    (error) => error,
  );
  busy.close();

  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain(`${name}=${port + 1} npm run demo`);
});
