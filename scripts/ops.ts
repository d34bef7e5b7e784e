/** A command of the operators: how it is written, and what it does with the words after its name. */
export type Command = { usage: string; run(words: string[]): Promise<void> };

/** Loaded one at a time: a command that fails to load must not hide the others. */
const commands: Record<string, () => Promise<Command>> = {
  erase: () => import("./ops/erase"),
  retention: () => import("./ops/retention"),
};

const [named = "", ...words] = process.argv.slice(2);
const command = await commands[named]?.();
if (command) await command.run(words);
else await showUsage();

async function showUsage(): Promise<void> {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  console.error(["Commandes d’exploitation\u00a0:", ...all.map(({ usage }) => usage)].join("\n\n"));
  process.exitCode = 2;
}
