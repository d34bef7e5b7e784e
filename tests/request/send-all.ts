import { setTimeout } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { openDb } from "@/db/client";
import { log } from "@/lib/core/log";
import { send, type Written } from "./support";

/** Sends many requests at once, as a web server would, and says which were confirmed. */
const [url = "", written = "[]"] = process.argv.slice(2);
// As Next does: the driver throws where nobody can catch it when a connection is lost.
process.on("uncaughtException", (err) => log.error({ err }, "uncaught"));
const db = openDb(url, { max: 10 });
const all: Written[] = JSON.parse(written);
const confirmed = await Promise.all(
  all.map(async (one) => {
    const sent = await send(db, one).catch(() => undefined);
    process.stdout.write(sent?.ok ? `${one.requestId}\n` : "-\n");
  }),
);
// The same pool serves on, once PostgreSQL is back.
while (!(await db.execute(sql`select 1`).catch(() => undefined))) await setTimeout(50);
const again = await Promise.all(all.map((one) => send(db, one).catch(() => undefined)));
process.stdout.write(`again ${again.filter((sent) => sent?.ok).length} of ${confirmed.length}\n`);
await db.close();
process.exit(0);
