import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { civilDate } from "@/lib/core/clock";
import { formatDate } from "@/lib/core/format";
import { mutual } from "@/lib/core/mutual";
import { letter } from "@/lib/document/letter";
import { renderPdf } from "@/lib/document/render-pdf";
import { findPerson } from "@/lib/member/queries";
import { exportHours } from "./rules";
import type { Owner, Section } from "./section";
import { sections } from "./sections";

/** The first page of an archive: whose it is, and what each of its files holds. */
export async function summaryPdf(db: Db, owner: Owner, now: Temporal.Instant): Promise<Buffer> {
  const person = await findPerson(db, owner.memberId);
  const today = civilDate(now);
  const rows: { title: string; file: string; count: string }[] = [];
  for (const { name, title, ...section } of sections)
    rows.push({ title, file: `csv/${name}.csv`, count: String(await countOf(section.rows(db, owner))) });
  return renderPdf("data-summary.typ", {
    ...letter("Toutes vos données", today),
    hours: String(exportHours),
    dpo: mutual.dpoEmail,
    facts: [
      ["Adhérent", `${person.firstName} ${person.lastName}`],
      ["Né ou née le", formatDate(person.bornOn)],
      ["Numéro d’adhésion", person.membershipNumber],
      ["Archive faite le", formatDate(today)],
    ],
    rows,
  });
}

async function countOf(rows: ReturnType<Section["rows"]>): Promise<number> {
  let count = 0;
  for await (const _row of rows) count += 1;
  return count;
}
