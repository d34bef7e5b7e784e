import { Temporal } from "temporal-polyfill";
import { formatDate } from "@/lib/core/format";
import { mutual } from "@/lib/core/mutual";
import { letter } from "./letter";
import { renderPdf, type Template } from "./render-pdf";
import type { PublishedName } from "./rules";

const texts: Record<PublishedName, { title: string; template: Template; version: string }> = {
  "reglement-mutualiste.pdf": {
    title: "Règlement mutualiste",
    template: "rules.typ",
    version: "2026-01-01",
  },
  "statuts.pdf": { title: "Statuts", template: "articles.typ", version: "2026-01-01" },
};

const made = new Map<PublishedName, Buffer>();

/** A text that the mutual publishes, as a PDF: the same for everyone, so made once. */
export function publishedPdf(name: PublishedName): Buffer {
  const pdf = made.get(name) ?? makePublished(name);
  made.set(name, pdf);
  return pdf;
}

function makePublished(name: PublishedName): Buffer {
  const { title, template, version } = texts[name];
  const since = Temporal.PlainDate.from(version);
  return renderPdf(template, {
    ...letter(title, since),
    version: `Version du ${formatDate(since)}`,
    mediator: `${mutual.mediatorName}, ${mutual.mediatorAddress}`,
    dpo: mutual.dpoEmail,
  });
}
