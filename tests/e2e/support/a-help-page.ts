import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { line, section } from "@/db/help/blocks";
import type { Section } from "@/lib/help/content";
import { importPages } from "@/lib/help/import-pages";

export const stepsOfHelp = [
  "Dans le pavé de connexion, choisissez « JE CRÉE MON ESPACE ».",
  "Indiquez votre numéro d’adhésion.",
  "Gardez votre mot de passe pour vous.",
];

const captured = [
  { journey: "creer-mon-espace", step: "lien" },
  { journey: "creer-mon-espace", step: "numero" },
];

const tutorial: Section = {
  kind: "tutorial",
  id: "pas-a-pas",
  title: "Créer mon espace, pas à pas",
  start: "/creer-mon-espace",
  steps: stepsOfHelp.map((sentence, index) => ({
    id: `etape-${index + 1}`,
    sentence: line(sentence),
    picture: captured[index] ? { kind: "capture", ...captured[index], highlight: true } : null,
    alternative: captured[index] ? `L’écran de l’étape ${index + 1}` : "",
  })),
};

/** A page with a tutorial of three steps, two of them with a picture, that the public reads. Gives its address. */
export async function aHelpPage(db: Db, title = "Une page d’essai"): Promise<string> {
  const slug = `essai-${randomUUID()}`;
  const sections = [
    section("avant", "Avant de commencer", "Lisez [les mentions](/mentions-legales)."),
    tutorial,
    section("apres", "Et ensuite", "C’est tout."),
  ];
  const content = { title, summary: "Ce que cette page explique.", sections };
  await importPages(db, [{ key: slug, slug, theme: "data", content }], Temporal.Now.instant());
  return `/aide/${slug}`;
}

/** An address that this page of help had before. */
export async function aFormerAddress(db: Db, address: string): Promise<string> {
  const former = `${address}-avant`;
  await db.execute(sql`
    insert into help_addresses (slug, page_id)
    select ${former.replace("/aide/", "")}, page_id from help_addresses where '/aide/' || slug = ${address}`);
  return former;
}
