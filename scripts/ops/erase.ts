import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import type { Db } from "@/db/client";
import { civilDate, now } from "@/lib/core/clock";
import { formatDate } from "@/lib/core/format";
import { eraseMember } from "@/lib/operations/erase-member";
import { type ErasurePlan, planErasure } from "@/lib/operations/erasure-plan";
import { type ErasureRefusal, refusalOf } from "@/lib/operations/erasure-refusal";
import { findNamedMember } from "@/lib/operations/find-member";
import { runCommand, type Said, table } from "../command";

export const usage = `  npm run ops -- erase ADHÉRENT [--dry-run] [--yes NUMÉRO]
      efface une personne qui le demande (RGPD, article 17), sauf ce que la loi fait garder\u00a0; ADHÉRENT est son numéro
      d’adhésion ou son identifiant\u00a0; --dry-run montre sans rien effacer`;

/** Shows what erasing a member removes and keeps, asks for the number, then erases. */
export async function run(words: string[]): Promise<void> {
  const asked = read(words);
  await runCommand(async (db) => (asked ? erase(db, asked) : { refused: usage }));
}

type Asked = { member: string; dryRun: boolean; yes: string | undefined };

function read(words: string[]): Asked | undefined {
  try {
    const { positionals, values } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { "dry-run": { type: "boolean" }, yes: { type: "string" } },
    });
    const [member, ...more] = positionals;
    if (!member || more.length > 0) return undefined;
    return { member, dryRun: values["dry-run"] ?? false, yes: values.yes };
  } catch {
    return undefined;
  }
}

const sentences: Record<ErasureRefusal, string> = {
  unknown: "Aucun adhérent n’a ce numéro ni cet identifiant.",
  "already-erased": "Cette personne a déjà été effacée.",
  "feed-running": "Un chargement du flux est en cours. Attendez sa fin, puis recommencez.",
  "contract-running":
    "Un contrat est en cours ou à venir\u00a0: il a besoin de ces données (RGPD, articles 6 § 1 b et 17 § 3). Le contrat doit d’abord finir. L’espace seul peut être fermé dès maintenant, par la personne ou par un administrateur.",
  "request-pending":
    "Une demande attend une réponse. Un conseiller doit d’abord y répondre, ou la personne l’annuler.",
  "termination-pending":
    "Une résiliation est en cours. Attendez la fin du contrat, ou la décision d’un conseiller.",
  "bank-change-pending":
    "Un changement de compte bancaire attend ses 48 heures. Attendez, ou annulez-le d’abord.",
};

async function erase(db: Db, { member, dryRun, yes }: Asked): Promise<Said> {
  const named = await findNamedMember(db, member);
  if (!named) return { refused: sentences.unknown };
  if (named.found === "erased")
    return {
      refused: `${sentences["already-erased"]} C’était le ${formatDate(civilDate(named.erasure.erasedAt))}.`,
    };
  const { memberId, membershipNumber, unfinished } = named;
  if (!unfinished) {
    const refusal = await refusalOf(db, memberId, now());
    if (refusal) return { refused: sentences[refusal] };
    console.log(describe(await planErasure(db, memberId, now())));
    if (dryRun) return { said: "Rien n’a été effacé." };
    if ((yes ?? (await typed())) !== membershipNumber)
      return { refused: "Le numéro ne correspond pas\u00a0: rien n’a été effacé." };
  }
  const outcome = await eraseMember(db, { memberId, now: now() });
  return outcome.ok
    ? { said: "C’est fait. Le flux ne ramènera pas cette personne, et ce qui est gardé partira à sa date." }
    : { refused: sentences[outcome.refusal] };
}

/** The first line typed, or nothing at the end of the input. */
async function typed(): Promise<string | undefined> {
  process.stdout.write("\nPour effacer, tapez le numéro d’adhésion\u00a0: ");
  for await (const line of createInterface({ input: process.stdin })) return line.trim();
  return undefined;
}

function describe({ erased, kept, until }: ErasurePlan): string {
  const rows = kept.map(({ what, rows, until, basis }) => [
    what,
    String(rows),
    until ? formatDate(until) : "avec le dossier",
    basis,
  ]);
  return [
    "Effacé aussitôt\u00a0:",
    table(
      ["QUOI", "LIGNES"],
      erased.map(({ what, rows }) => [what, String(rows)]),
    ),
    "",
    rows.length > 0
      ? `Gardé sans nom, hors de portée des conseillers\u00a0:\n${table(["QUOI", "LIGNES", "JUSQU’AU", "POURQUOI"], rows)}`
      : "Rien n’est à garder.",
    ...(until ? [`Tout sera parti après le ${formatDate(until)}.`] : []),
    "Les contrats d’autres adhérents qui couvrent cette personne ne changent pas.",
  ].join("\n");
}
