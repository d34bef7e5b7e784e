import { readFileSync } from "node:fs";
import type { EmbeddedPostgres } from "@/db/embedded";

/** The processes of a PostgreSQL, stopped where they are or sent on their way: their connections stay open. */
export function signal(server: EmbeddedPostgres, name: "SIGSTOP" | "SIGCONT"): void {
  const postmaster = readFileSync(`${server.home}/data/postmaster.pid`, "utf8").split("\n")[0];
  const children = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, "utf8").trim();
  for (const pid of [postmaster, ...children.split(" ")]) process.kill(Number(pid), name);
}
