import { expect, test } from "vitest";
import { notice, questions, section, text, tutorial } from "@/db/help/blocks";
import { writtenPages } from "@/db/help/written-pages";
import { captureOf } from "@/lib/help/captures";
import { checkPage, type Problem } from "@/lib/help/check-page";
import { HelpContent, type Section } from "@/lib/help/content";
import { isSlug, slugFrom } from "@/lib/help/rules";

const page = (...sections: Section[]): HelpContent => ({ title: "Titre", summary: "Résumé", sections });
const contacts: Section = { kind: "contacts", id: "contacts", title: "Nous joindre" };
const known = () => true;
const outside = (count: number) =>
  Array.from({ length: count }, (_, index) => `[Un autre site](https://exemple.example/${index})`);

test.each<[string, HelpContent, Problem[]]>([
  ["a whole page", page(section("a", "A", "Un.")), []],
  ["contacts alone", page(contacts), []],
  ["no title", { ...page(contacts), title: " " }, [{ problem: "title-missing" }]],
  ["no summary", { ...page(contacts), summary: "\u00a0" }, [{ problem: "summary-missing" }]],
  ["no section", page(), [{ problem: "no-section" }]],
  [
    "a section without title",
    page(section("a", "", "Un.")),
    [{ sectionId: "a", problem: "section-title-missing" }],
  ],
  ["an empty text", page(section("a", "A", " ")), [{ sectionId: "a", problem: "text-missing" }]],
  ["an empty notice", page(notice("a", "warning", "A", "")), [{ sectionId: "a", problem: "text-missing" }]],
  ["no question", page(questions("Q")), [{ sectionId: "questions", problem: "no-question" }]],
  [
    "a question without words nor answer",
    page(questions("Q", ["", ""])),
    [
      { sectionId: "questions", questionId: "question-1", problem: "question-missing" },
      { sectionId: "questions", questionId: "question-1", problem: "answer-missing" },
    ],
  ],
  ["no step", page(tutorial("t", "T", "/contact", [])), [{ sectionId: "t", problem: "no-step" }]],
  [
    "a step without words",
    page(tutorial("t", "T", "/contact", [["un", ""]])),
    [{ sectionId: "t", stepId: "un", problem: "sentence-missing" }],
  ],
  [
    "a picture without alternative",
    page(tutorial("t", "T", "/contact", [["un", "Ouvrez.", " "]])),
    [{ sectionId: "t", stepId: "un", problem: "alternative-missing" }],
  ],
  [
    "a link that says nothing by itself",
    page(section("a", "A", "[cliquez ici](/contact) et [Nous écrire](/contact)")),
    [{ sectionId: "a", problem: "link-vague" }],
  ],
  ["fifty links to other sites", page(section("a", "A", ...outside(50))), []],
  [
    "fifty-one links to other sites, said at the last",
    page(section("a", "A", ...outside(50)), section("b", "B", ...outside(1))),
    [{ sectionId: "b", problem: "links-too-many" }],
  ],
])("%s", (_name, content, problems) => expect(checkPage(content, known)).toEqual(problems));

test("a picture that was never taken is said unknown", () => {
  const content = page(tutorial("nulle-part", "T", "/contact", [["un", "Ouvrez.", "La page."]]));
  expect(checkPage(content)).toEqual([{ sectionId: "nulle-part", stepId: "un", problem: "picture-unknown" }]);
});

test.each(writtenPages.map((written) => [written.slug, written.content] as const))(
  "the page « %s » that the product comes with is whole",
  (_slug, content) => expect(checkPage(content, known)).toEqual([]),
);

test("an empty text is a text", () => expect(text("").content).toHaveLength(1));

test.each([
  ["Créer mon espace", "creer-mon-espace"],
  ["  L’Œil & la carte : où ?  ", "l-oeil-la-carte-ou"],
  ["???", "page"],
  ["日本語", "page"],
  ["É", "e"],
  ["mot ".repeat(100), `${"mot-".repeat(18)}mot`],
])("« %s » gives the address %s", (title, slug) => {
  expect(slugFrom(title)).toBe(slug);
  expect(isSlug(slug)).toBe(true);
});

test("two steps of one name are refused", () => {
  const twice = tutorial("t", "T", "/contact", [
    ["un", "Ouvrez."],
    ["un", "Cliquez."],
  ]);
  expect(HelpContent.safeParse(page(twice)).success).toBe(false);
  expect(captureOf("nulle-part", "un")).toBeUndefined();
});
