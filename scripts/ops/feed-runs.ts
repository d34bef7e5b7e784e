import { listFeedRuns } from "@/lib/feed/queries";
import { runCommand, table } from "../command";

export const usage = "  npm run ops -- feed runs               montre les dernières lectures";

const shown = 20;

/** Shows the last readings of the feed. */
export const run = (words: string[]): Promise<void> =>
  runCommand(async (db) => {
    if (words.length > 0) return { refused: usage };
    const rows = (await listFeedRuns(db, shown)).map(({ startedAt, finishedAt, lines }) => [
      startedAt.toString({ smallestUnit: "second" }),
      finishedAt?.toString({ smallestUnit: "second" }) ?? "inachevée",
      lines?.read.toLocaleString("fr-FR") ?? "",
      lines?.rejected.toLocaleString("fr-FR") ?? "",
    ]);
    if (rows.length === 0) return { said: "Le flux n’a jamais été lu." };
    return { said: table(["COMMENCÉE", "FINIE", "LIGNES", "REJETÉES"], rows) };
  });
