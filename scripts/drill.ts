import type { Drill } from "./drills/drill";

/** Loaded one at a time: each reads the settings that it makes for itself. */
const drills: Record<string, () => Promise<Drill>> = {
  deployment: async () => (await import("./drills/deployment")).deployment,
  killed: async () => (await import("./drills/killed")).killed,
  "smtp-away": async () => (await import("./drills/smtp-away")).smtpAway,
  memory: async () => (await import("./drills/memory")).memory,
};

const [named = "", ...words] = process.argv.slice(2);
const drill = await drills[named]?.();
if (drill) process.exitCode = (await drill.run(words)) ? 0 : 1;
else await showUsage();

async function showUsage(): Promise<void> {
  const all = await Promise.all(Object.values(drills).map((load) => load()));
  console.error(
    ["Exercices\u00a0: npm run drill -- NOM", ...all.map(({ usage }) => `  ${usage}`)].join("\n"),
  );
  process.exitCode = 2;
}
