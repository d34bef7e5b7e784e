import { randomInt, randomUUID } from "node:crypto";
import sharp from "sharp";
import type { Gesture } from "./load";
import { enterSpace } from "./people";
import { type Answer, aVisitor, type Visitor } from "./visitor";

/** What an hour of the product is made of, from a page read to a request sent with its document. */
export type Scene = { app: string; emails: string[]; members: Visitor[]; staff: Visitor };

/** The mixed load: mostly reading, and everything that writes, makes a PDF, keeps a file or sends an e-mail. */
export function mixedGestures({ app, emails, members, staff }: Scene): Gesture[] {
  const member = () => oneOf(members);
  const anyone = aVisitor(app);
  return [
    { kind: "page publique", weight: 30, act: () => readPage(anyone, oneOf(publicPages)) },
    { kind: "recherche d’aide", weight: 3, act: () => readPage(anyone, `/aide/recherche?q=${oneOf(words)}`) },
    { kind: "page d’adhérent", weight: 35, act: () => readPage(member(), oneOf(memberPages)) },
    { kind: "page d’équipe", weight: 8, act: () => readPage(staff, oneOf(staffPages)) },
    { kind: "PDF", weight: 6, act: () => readPage(member(), oneOf(pdfs)) },
    { kind: "fichier CSV", weight: 2, act: () => readPage(member(), "/espace/remboursements/export.csv") },
    { kind: "connexion", weight: 3, act: () => enterSpace(app, oneOf(emails)) },
    { kind: "mot de passe oublié", weight: 3, act: () => askLink(app, oneOf(emails)) },
    { kind: "téléphone changé", weight: 3, act: () => changeTelephone(member()) },
    { kind: "demande avec document", weight: 2, act: oneAtATime(members, sendQuestion) },
  ];
}

const publicPages = ["/", "/aide", "/contact", "/connexion", "/resilier/simulateur", "/creer-mon-espace"];
const memberPages = [
  "/espace",
  "/espace/remboursements",
  "/espace/remboursements/annee",
  "/espace/contrat",
  "/espace/carte",
  "/espace/cotisations",
  "/espace/documents",
  "/espace/demandes",
  "/espace/coordonnees",
  "/espace/donnees",
];
const staffPages = ["/equipe/accueil", "/equipe/adherents", "/equipe/demandes", "/equipe/resiliations"];
const pdfs = ["attestation-affiliation.pdf", "echeancier.pdf"].map((name) => `/espace/documents/${name}`);
const words = ["remboursement", "carte", "mutuelle", "optique", "virment"];

function oneOf<Item>(items: readonly Item[]): Item {
  const item = items[randomInt(items.length)];
  if (item === undefined) throw new Error("nothing to choose from");
  return item;
}

async function readPage(visitor: Visitor, path: string): Promise<void> {
  expectStatus(await visitor.get(path), 200);
}

/** One request to the same address in three hours may pass: the others are told to wait, which is an answer. */
async function askLink(app: string, email: string): Promise<void> {
  const answer = await aVisitor(app).fill("/mot-de-passe-oublie", { email });
  if (answer.status !== 200) expectStatus(answer, 303);
}

async function changeTelephone(member: Visitor): Promise<void> {
  const mobile = `0612${String(randomInt(1e6)).padStart(6, "0")}`;
  expectStatus(await member.fill("/espace/coordonnees/telephones", { mobile, landline: "" }), 303);
}

/** Each does it in turn, and only once at the same time: two drafts of one person would be one. */
function oneAtATime(members: Visitor[], act: (member: Visitor) => Promise<unknown>): () => Promise<void> {
  const free = [...members];
  return async () => {
    const member = free.shift();
    if (!member) return;
    await act(member).finally(() => free.push(member));
  };
}

/** A question to an adviser with a document, from its first page to its sending. Gives the request's id. */
export async function sendQuestion(member: Visitor, text = `Question ${randomUUID()}`): Promise<string> {
  const question = "/espace/demandes/nouvelle/question";
  expectStatus(await member.fill(`${question}/message`, { subject: "autre", text }), 303);
  const page = await member.get(`${question}/documents`);
  const request = page.body.match(/name="request" value="([0-9a-f-]{36})"/)?.[1] ?? "";
  const files = new File([await photograph()], "piece.jpg", { type: "image/jpeg" });
  expectStatus(await member.send("/api/pieces", { request, purpose: "autre", files }), 303);
  expectStatus(await member.fill(`${question}/verification`, {}), 303);
  return request;
}

/** As a telephone takes it, each of its own colour: it is decoded and made again by the server. */
const photograph = () =>
  sharp({
    create: {
      width: 1_600,
      height: 1_200,
      channels: 3,
      background: { r: randomInt(256), g: randomInt(256), b: randomInt(256) },
    },
  })
    .jpeg()
    .toBuffer();

export function expectStatus(answer: Answer, status: number): void {
  if (answer.status === status) return;
  const { location, requestId } = answer;
  throw new Error(
    `answered ${answer.status} ${location}, ${requestId ? `request ${requestId}` : "by the proxy"}`,
  );
}
