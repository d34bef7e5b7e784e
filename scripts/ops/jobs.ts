import type { Db } from "@/db/client";
import { now } from "@/lib/core/clock";
import {
  countJobs,
  dropJob,
  type JobRefusal,
  type JobStanding,
  listJobs,
  type QueuedJob,
  retryJobs,
} from "@/lib/operations/queue";
import { runCommand, type Said, table } from "../command";

export const usage = `Tâches des workers\u00a0:
  npm run ops -- jobs list [NOM]         celles qui attendent, échouent ou sont abandonnées
  npm run ops -- jobs retry ID|--all     relance maintenant ce qui a échoué
  npm run ops -- jobs drop ID            retire une tâche abandonnée\u00a0: ce qu’elle devait faire ne sera jamais fait`;

const shown = 100;
const isId = (text: string) => /^\d{1,18}$/.test(text);

/** Shows the queue, has what failed tried again, removes what was given up. Never shows what a job carries. */
export const run = ([verb, about, ...more]: string[]): Promise<void> =>
  runCommand(async (db) => {
    if (more.length > 0) return { refused: usage };
    if (verb === "list") return list(db, about);
    if (verb === "retry" && about === "--all") return retry(db, "all");
    if (verb === "retry" && about && isId(about)) return retry(db, about);
    return verb === "drop" && about && isId(about) ? drop(db, about) : { refused: usage };
  });

const standings: Record<JobStanding, string> = {
  due: "à faire",
  planned: "prévue",
  running: "en cours",
  failed: "à réessayer",
  "given-up": "abandonnée",
};

async function list(db: Db, name: string | undefined): Promise<Said> {
  const counts = Object.entries(await countJobs(db)).filter(([, count]) => count > 0);
  if (counts.length === 0) return { said: "Aucune tâche\u00a0: tout est fait." };
  const isStanding = (word: string): word is JobStanding => word in standings;
  const summary = counts.map(([word, count]) => `${count} ${isStanding(word) ? standings[word] : word}`);
  const jobs = await listJobs(db, { limit: shown, ...(name !== undefined && { name }) });
  const names = ["ID", "NOM", "ÉTAT", "ESSAIS", "PROCHAIN", "ERREUR", "REQUÊTE"];
  const rest = jobs.length === shown ? `\nLes ${shown} premières seulement.` : "";
  return { said: `${summary.join(", ")}.\n\n${table(names, jobs.map(cells))}${rest}` };
}

const cells = (job: QueuedJob) => [
  job.id,
  job.name,
  standings[job.standing],
  `${job.attempts}/${job.maxAttempts}`,
  job.standing === "given-up" ? "" : job.runAt.toString({ smallestUnit: "second" }),
  job.lastError ?? "",
  job.requestId ?? "",
];

const sentences: Record<JobRefusal, string> = {
  "no-such-job": "Aucune tâche ne porte cet identifiant\u00a0: elle est faite, ou n’a jamais été.",
  "not-failed": "Cette tâche n’a pas échoué\u00a0: elle sera faite à son heure.",
  running: "Un worker fait cette tâche en ce moment.",
  "not-given-up": "Cette tâche n’est pas abandonnée\u00a0: elle sera encore tentée.",
};

async function retry(db: Db, id: string): Promise<Said> {
  const outcome = await retryJobs(db, { id, now: now() });
  if (!outcome.ok) return { refused: sentences[outcome.refusal] };
  const count = outcome.value;
  if (count === 0) return { said: "Aucune tâche n’a échoué." };
  return { said: count > 1 ? `${count} tâches repartent.` : "La tâche repart." };
}

async function drop(db: Db, id: string): Promise<Said> {
  const outcome = await dropJob(db, { id, now: now() });
  return outcome.ok ? { said: "La tâche est retirée." } : { refused: sentences[outcome.refusal] };
}
