import { availableParallelism, totalmem } from "node:os";
import { civilDate, now } from "@/lib/core/clock";
import { type Measure, measureCells, measureNames } from "./bench";

type Result = { name: string; measures: Measure[] };

const introductions: Record<string, string> = {
  document:
    "One card after the other in one process, against an empty page of the same compiler, and the memory after against before.",
  login:
    "A storm of sign-ins on the built server, against bcryptjs alone on as many threads; and what the home page costs meanwhile.",
  help: "Eight requests at once on the built server. A page of help is made at its publication and kept in memory; a page known at the build is prerendered; the others are made for each request.",
  jobs: "Decided e-mails sent by the worker to a mail server on the same machine, against the mail client alone.",
  feed: "Lines of reimbursement read from a file, checked and written, against PostgreSQL's own COPY of the same rows.",
  space:
    "The pages of a member with 2 000 lines, among few lines of others and among many; and the home of the space against an empty page signed in.",
};

const howToRead = `Every figure is measured beside a floor: the least that the same work could cost, on the same machine, in the same run.
Read the ratio: it says what our code adds, and moves little from one machine to another. The values beside it are those
of this machine alone. A limit is what the project promises; a ratio beyond it makes the command fail.

A busy machine spoils a run: when a ratio looks wrong, run that benchmark again alone (\`npm run bench -- login\`).`;

/** The page of the results, as Markdown. It says what machine this was by its size alone. */
export function performancePage(results: Result[]): string {
  const memory = Math.round(totalmem() / 1024 ** 3);
  const machine = `${civilDate(now())}, ${availableParallelism()} cores, ${memory} GB of memory, Node ${process.versions.node}.`;
  const parts = results.map(({ name, measures }) =>
    [
      `## ${name}`,
      introductions[name] ?? "",
      measures.length > 0 ? markdown(measures) : "It did not end.",
    ].join("\n\n"),
  );
  const head = ["# Performance", "Written by `npm run bench`: do not edit it.", machine, howToRead];
  return `${[...head, ...parts].join("\n\n")}\n`;
}

function markdown(measures: Measure[]): string {
  const row = (cells: string[]) => `| ${cells.join(" | ")} |`;
  return [row(measureNames), row(measureNames.map(() => "---")), ...measures.map(measureCells).map(row)].join(
    "\n",
  );
}
