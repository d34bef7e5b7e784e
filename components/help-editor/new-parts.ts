import type { HelpContent, Line, RichText, Section, SectionOf, Step } from "@/lib/help/content";
import type { HelpTheme } from "@/lib/help/rules";

/** What an editor writes: the page, and where it stands. */
export type Draft = { slug: string; theme: HelpTheme; content: HelpContent };

export type Question = SectionOf<"questions">["items"][number];

export const emptyText = (): RichText => ({ type: "doc", content: [{ type: "paragraph" }] });
const emptyLine = (): Line => ({ type: "doc", content: [{ type: "paragraph" }] });

/** A name that nothing else in the page has. */
export const newId = (noun: string): string => `${noun}-${Math.random().toString(36).slice(2, 10)}`;

export const newStep = (): Step => ({
  id: newId("etape"),
  sentence: emptyLine(),
  picture: null,
  alternative: "",
});

export const newQuestion = (): Question => ({
  id: newId("question"),
  question: "",
  answer: emptyText(),
});

/** The sections of a page with one more: the last, but for the contacts that a page ends with. */
export function withSection(sections: Section[], added: Section): Section[] {
  const end = sections.at(-1)?.kind === "contacts" ? sections.length - 1 : sections.length;
  return sections.toSpliced(end, 0, added);
}

/** An empty section of a kind. */
export function newSection(kind: Section["kind"]): Section {
  const named = { id: newId("partie"), title: "" };
  switch (kind) {
    case "text":
      return { kind, ...named, body: emptyText() };
    case "notice":
      return { kind, ...named, tone: "information", body: emptyText() };
    case "tutorial":
      return { kind, ...named, start: null, steps: [newStep()] };
    case "questions":
      return { kind, ...named, title: "Vos questions", items: [newQuestion()] };
    case "contacts":
      return { kind, ...named, title: "Besoin d’un conseiller\u00a0?" };
  }
}

/** The same section under a name of its own, and its parts likewise. */
export function copyOfSection(section: Section): Section {
  const id = newId("partie");
  if (section.kind === "tutorial")
    return { ...section, id, steps: section.steps.map((step) => ({ ...step, id: newId("etape") })) };
  if (section.kind === "questions")
    return { ...section, id, items: section.items.map((item) => ({ ...item, id: newId("question") })) };
  return { ...section, id };
}
