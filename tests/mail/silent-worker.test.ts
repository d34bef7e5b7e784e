import { expect, test } from "vitest";
import { openDb } from "@/db/client";
import { startPostgres } from "@/db/embedded";
import { migrateDatabase } from "@/db/migrate";
import { addJob } from "@/lib/core/jobs";
import { startWorker } from "@/lib/core/worker";
import { signal } from "../support/hang";
import { eventually } from "./support";

test("a worker hears that PostgreSQL hangs, and nothing of the kind while it works", async () => {
  const server = await startPostgres(`.test/silent-worker-${process.pid}`, ["fsync=off"]);
  await migrateDatabase(server.url);
  const db = openDb(server.url);
  let [done, silences] = [0, 0];
  const worker = await startWorker({
    databaseUrl: server.url,
    tasks: {
      "send-mail": async () => {
        done++;
      },
    },
    sweepSeconds: 0.1,
    silentSeconds: 2,
    onSilence: () => {
      silences++;
    },
  });
  await db.transaction((tx) => addJob(tx, "send-mail", { mailId: "one" }));
  await eventually(() => expect(done).toBe(1));
  expect(silences).toBe(0);

  signal(server, "SIGSTOP");
  await eventually(() => expect(silences).toBe(1));
  signal(server, "SIGCONT");

  await db.transaction((tx) => addJob(tx, "send-mail", { mailId: "two" }));
  await eventually(() => expect(done).toBe(2));
  await worker.stop();
  await db.close();
  await server.destroy();
});
