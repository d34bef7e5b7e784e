import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { requestAuthors, requestStates } from "@/db/schema/request";
import { HelpVote } from "@/lib/help/input";
import {
  documentLabel,
  isDocumentCode,
  missingDocuments,
  neededDocuments,
  neededLabel,
} from "@/lib/request/documents";
import { childCoveredFrom, effectsOf } from "@/lib/request/effects";
import {
  allKinds,
  comesFrom,
  isCancellable,
  isOpen,
  kindOfSlug,
  kinds,
  mayMove,
  promisedOn,
  type RequestKind,
  type RequestState,
} from "@/lib/request/rules";
import { leadOf, openFields, openSteps, stepTitle } from "@/lib/request/steps";
import { awaitedOf, trackOf } from "@/lib/request/track";

const day = (text: string) => Temporal.PlainDate.from(text);

test("every state but the first can be reached, and nothing leaves a state that is over", () => {
  const reached = requestStates.filter((to) => requestAuthors.some((by) => comesFrom(by, to).length > 0));
  expect(reached).toEqual(requestStates.filter((state) => state !== "draft"));
  const over: RequestState[] = ["refused", "applied", "cancelled"];
  const left = over.filter((from) =>
    requestAuthors.some((by) => requestStates.some((to) => mayMove(by, from, to))),
  );
  expect(left).toEqual([]);
});

test("what every object has by birth names neither a document nor a reason", () => {
  for (const name of ["constructor", "toString", "__proto__", "hasOwnProperty"]) {
    expect(isDocumentCode(name)).toBe(false);
    expect(documentLabel(name)).toBe(name);
    expect(HelpVote.safeParse({ slug: "carte", helped: "non", reason: name }).success).toBe(false);
  }
});

test("a member cancels until an adviser takes the request up, and not after", () => {
  expect(requestStates.filter(isCancellable)).toEqual(["draft", "sent", "received"]);
});

test("each kind has an address of its own, and leads back from it", () => {
  expect(new Set(allKinds.map((kind) => kinds[kind].slug)).size).toBe(allKinds.length);
  expect(allKinds.every((kind) => kindOfSlug(kinds[kind].slug) === kind)).toBe(true);
  expect(kindOfSlug("constructor")).toBeUndefined();
});

test("an answer is promised in working days", () => {
  expect(promisedOn("birth", day("2026-11-23")).toString()).toBe("2026-11-30");
  expect(promisedOn("question", day("2026-12-24")).toString()).toBe("2026-12-29");
});

test("no two fields of a kind have one name, whatever is open", () => {
  for (const kind of allKinds) {
    const names = openFields(kind, { cover: "oui" }).map(({ name }) => name);
    expect(new Set(names).size, kind).toBe(names.length);
  }
});

test("steps are opened by what happened", () => {
  const slugs = (answers: Record<string, string>) => openSteps("marriage", answers).map(({ slug }) => slug);
  expect(slugs({})).toEqual(["evenement", "couverture", "verification"]);
  expect(slugs({ cover: "oui" })).toEqual([
    "evenement",
    "couverture",
    "conjoint",
    "documents",
    "verification",
  ]);
  const studies = (keep: string) => openSteps("studies-ended", { keep }).map(({ slug }) => slug);
  expect(studies("non")).toEqual(["enfant", "couverture", "verification"]);
  expect(studies("oui")).toEqual(["enfant", "couverture", "suite", "verification"]);
  expect(openFields("move", {}).map(({ name }) => name)).not.toContain("eventOn");
  expect(openSteps("move", {}).map(({ slug }) => slug)).toEqual(["adresse", "verification"]);
});

test.each([
  [
    "birth",
    { cover: "oui" },
    ["Acte de naissance ou livret de famille", "Attestation de droits à l’Assurance maladie"],
  ],
  ["birth", { cover: "non" }, []],
  ["adoption", { cover: "non" }, []],
  ["marriage", { cover: "non" }, []],
  ["pacs", { cover: "non" }, []],
  ["common-law", { cover: "non" }, []],
  [
    "pacs",
    { cover: "oui" },
    ["Attestation d’enregistrement du PACS", "Attestation de droits à l’Assurance maladie"],
  ],
  ["separation", { person: "x" }, ["Jugement ou convention de divorce ou attestation de fin du PACS"]],
  ["separation", { person: "personne" }, []],
  ["studies-ended", { keep: "oui", next: "etudes" }, ["Certificat de scolarité"]],
  ["studies-ended", { keep: "non", next: "emploi" }, []],
  ["move", {}, []],
  ["removal", { reason: "autre" }, []],
  ["claim", { what: "devis" }, ["Devis"]],
  ["claim", { what: "facture" }, ["Facture"]],
] as const)("for %s %j, the documents are %j", (kind, answers, labels) => {
  expect(neededDocuments(kind, answers).map(neededLabel)).toEqual(labels);
});

test("one of several documents serves, and what is optional is never missing", () => {
  const answers = { cover: "oui" };
  expect(missingDocuments("birth", answers, [])).toHaveLength(1);
  expect(missingDocuments("birth", answers, ["autre"])).toHaveLength(1);
  expect(missingDocuments("birth", answers, ["livret-de-famille"])).toEqual([]);
  expect(missingDocuments("separation", { person: "x" }, [])).toEqual([]);
  expect(missingDocuments("retirement", {}, [])).toEqual([]);
  expect(missingDocuments("removal", { reason: "autre-contrat" }, [])).toEqual([]);
});

test.each([
  ["2026-08-23", "2026-11-23", "2026-08-23"],
  ["2026-08-22", "2026-11-23", "2026-11-23"],
  ["2026-11-30", "2027-02-28", "2026-11-30"],
  ["2026-11-23", "2026-11-23", "2026-11-23"],
])("a child born on %s and declared on %s is covered from %s", (born, sent, from) => {
  expect(childCoveredFrom(day(born), day(sent)).toString()).toBe(from);
});

test("a page has its title, whatever opens it", () => {
  expect(stepTitle("birth", "rattachement")).toBe("Sa Sécurité sociale");
  expect(stepTitle("move", "verification")).toBe("Vérifier et envoyer");
  expect(stepTitle("move", "rattachement")).toBeUndefined();
});

test("the delay that a page announces is the rule's", () => {
  const step = openSteps("birth", {}).find(({ slug }) => slug === "couverture");
  expect(step && leadOf(step, day("2026-11-23"))).toMatch(
    /^Déclaré dans les 3\u00a0mois.*de votre demande\.$/,
  );
});

const sentOn = day("2026-11-23");

test("a partner joins on the day of the event, never before the request", () => {
  const person = { firstName: "Ada", lastName: "Ailleurs", bornOn: "1980-01-02", nir: "280017510000112" };
  const from = (eventOn: string) => {
    const [effect] = effectsOf("pacs", { ...person, eventOn, cover: "oui" }, sentOn);
    return effect?.type === "add" ? [effect.person.relation, effect.person.coveredFrom.toString()] : [];
  };
  expect(from("2026-10-01")).toEqual(["pacs", "2026-11-23"]);
  expect(from("2026-12-20")).toEqual(["pacs", "2026-12-20"]);
  expect(effectsOf("pacs", { ...person, eventOn: "2026-10-01", cover: "non" }, sentOn)).toEqual([]);
});

test("who leaves is covered to the end of a month that is not over; who died, until that day", () => {
  const to = (kind: "removal" | "death", eventOn: string) => {
    const [effect] = effectsOf(kind, { person: "x", eventOn }, sentOn);
    return effect?.type === "remove" && effect.coveredTo.toString();
  };
  expect(to("removal", "2026-03-15")).toBe("2026-11-30");
  expect(to("removal", "2027-02-03")).toBe("2027-02-28");
  expect(to("death", "2026-11-02")).toBe("2026-11-02");
  expect(effectsOf("studies-ended", { person: "x", eventOn: "2026-06-30", keep: "oui" }, sentOn)).toEqual([]);
  expect(effectsOf("separation", { person: "personne", eventOn: "2026-06-30" }, sentOn)).toEqual([]);
});

test("only a contract that changed is said to be up to date", () => {
  const said = (kind: RequestKind, state: RequestState) => awaitedOf(kind, state, null);
  expect(said("birth", "applied").sentence).toBe("C’est fait\u00a0: votre contrat est à jour.");
  expect(said("claim", "accepted")).toEqual({ from: "nobody", sentence: "Votre demande est acceptée." });
  for (const kind of allKinds) expect(said(kind, "accepted").sentence, kind).not.toContain("contrat");
});

test("a document awaited is named, or said to be in the adviser's message", () => {
  const said = (code: string) => awaitedOf("birth", "document-needed", code).sentence;
  expect(said("facture")).toContain("de votre part\u00a0: facture.");
  expect(said("autre")).toContain("Le conseiller dit lequel dans son message.");
  const at = Temporal.Instant.from("2026-11-23T09:00:00Z");
  const asked = { id: "1", at, state: "document-needed", by: "adviser", note: "autre" } as const;
  expect(trackOf("birth", "document-needed", [asked])[0]?.label).toBe("Document demandé");
});

test("a request shows what it went through, then what is to come, until it is over", () => {
  const at = Temporal.Instant.from("2026-11-23T09:00:00Z");
  const stage = (state: RequestState, by: "member" | "adviser" | "system" = "adviser", note = null) => ({
    ...{ id: `${state}${by}`, at, state, by, note },
  });
  const shown = (state: RequestState, ...stages: ReturnType<typeof stage>[]) =>
    trackOf("birth", state, stages).map(({ label, status }) => `${status}: ${label}`);

  expect(shown("sent", stage("sent", "member"))).toEqual([
    "current: Envoyée",
    "to-come: Reçue",
    "to-come: À l’étude",
    "to-come: Décision",
  ]);
  expect(shown("applied", stage("sent", "member"), stage("accepted"), stage("applied"))).toEqual([
    "done: Envoyée",
    "done: Acceptée",
    "done: Appliquée à votre contrat",
  ]);
  expect(shown("accepted", stage("sent", "member"), stage("accepted"))).toEqual([
    "done: Envoyée",
    "done: Acceptée",
  ]);
  expect(shown("refused", stage("sent", "member"), stage("refused"))).toEqual([
    "done: Envoyée",
    "stopped: Refusée",
  ]);
  for (const state of requestStates.filter((one) => !isOpen(one)))
    expect(trackOf("claim", state, []), state).toEqual([]);
});
