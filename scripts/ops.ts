/** A command of the operators: how it is written, and what it does with the words after its name. */
export type Command = { usage: string; run(words: string[]): Promise<void> };

/** Loaded one at a time: a command that fails to load must not hide the others. */
const commands: Record<string, () => Promise<Command>> = {
  check: () => import("./ops/check"),
  migrate: () => import("./ops/migrate"),
  backup: () => import("./ops/backup"),
  feed: () => import("./ops/feed"),
  staff: () => import("./ops/staff"),
  keys: () => import("./ops/keys"),
  jobs: () => import("./ops/jobs"),
  webhooks: () => import("./ops/webhooks"),
  erase: () => import("./ops/erase"),
  retention: () => import("./ops/retention"),
};

const exitCodes = `Code de sortie\u00a0: 0, c’est fait\u00a0; 1, c’est refusé, ou une faute est trouvée\u00a0; 2, rien n’a pu être tenté.`;

const [named, ...words] = process.argv.slice(2);
const load = named === undefined ? undefined : commands[named];
if (load) await (await load()).run(words);
else await showUsage();

/** The list of the commands, to who asks for it (0) or for a command that there is not (2). */
async function showUsage(): Promise<void> {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  const list = ["Commandes d’exploitation\u00a0:", ...all.map(({ usage }) => usage), exitCodes].join("\n\n");
  if (named === undefined) return console.log(list);
  console.error(`«\u00a0${named}\u00a0» n’est pas une commande.\n\n${list}`);
  process.exitCode = 2;
}
