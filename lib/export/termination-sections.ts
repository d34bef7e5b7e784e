import { and, asc, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { terminationLetters, terminationNotices, terminations } from "@/db/schema";
import { unseal } from "@/lib/core/crypto";
import { articles, motiveLabels } from "@/lib/termination/rules";
import { type Section, section } from "./section";
import { channelWord, disputeReasonWord, letterWord, stateWord } from "./termination-words";

const order = [asc(terminations.receivedAt), asc(terminations.id)];

/** The requests to end the member's contract, the avis and the e-mails about them. */
export const terminationSections: Section[] = [
  section("resiliations", "Vos demandes de résiliation", (db, { memberId }) => listRequests(db, memberId), [
    ["Référence", (row) => row.reference],
    ["Reçue par", (row) => channelWord(row.channel)],
    ["Reçue le", (row) => row.receivedAt],
    ["Jour de réception", (row) => row.receivedOn],
    ["Motif", (row) => row.motive && motiveLabels[row.motive]],
    ["Date de l’événement", (row) => row.eventOn],
    ["État", (row) => stateWord(row.state)],
    ["Dernier jour de couverture", (row) => row.endsOn],
    ["Article appliqué", (row) => row.ground && articles[row.ground]],
    ["Décidée le", (row) => row.decidedAt],
    ["Réponse", (row) => (row.decisionSealed ? unseal(row.decisionSealed, row.id) : null)],
    ["Annulée le", (row) => row.withdrawnAt],
    ["Contestée le", (row) => row.disputedAt],
    ["Raison donnée par téléphone", (row) => row.disputeReason && disputeReasonWord(row.disputeReason)],
    ["Contrat terminé le", (row) => row.endedAt],
    ["Ce qui a été déclaré", (row) => ({ fields: declaredOf(row) })],
  ]),
  section("avis", "Les avis de résiliation", (db, { memberId }) => listOwnNotices(db, memberId), [
    ["Référence", (row) => row.reference],
    ["Fait le", (row) => row.at],
    ["Fichier dans cette archive", (row) => row.path],
    ["SHA-256", (row) => row.sha256.toString("hex")],
  ]),
  section(
    "e-mails-de-resiliation",
    "Les e-mails à leur sujet",
    (db, { memberId }) => listMails(db, memberId),
    [
      ["Référence", (row) => row.reference],
      ["E-mail", (row) => letterWord(row.kind)],
      ["Demandé le", (row) => row.requestedAt],
      ["Envoyé le", (row) => row.sentAt],
      ["Refusé le", (row) => row.refusedAt],
      ["Code du refus", (row) => row.refusal],
    ],
  ),
];

const listRequests = (db: Db, memberId: string) =>
  db
    .select()
    .from(terminations)
    .where(eq(terminations.memberId, memberId))
    .orderBy(...order);

const listMails = (db: Db, memberId: string) =>
  db
    .select({
      id: terminationLetters.id,
      kind: terminationLetters.kind,
      requestedAt: terminationLetters.requestedAt,
      sentAt: terminationLetters.sentAt,
      refusedAt: terminationLetters.refusedAt,
      refusal: terminationLetters.refusal,
      reference: terminations.reference,
    })
    .from(terminationLetters)
    .innerJoin(terminations, eq(terminations.id, terminationLetters.terminationId))
    .where(eq(terminations.memberId, memberId))
    .orderBy(...order, asc(terminationLetters.requestedAt), asc(terminationLetters.id));

/** The avis of a member, each with its place in the archive. */
export async function listOwnNotices(db: Db, memberId: string) {
  const rows = await db
    .select({
      id: terminationNotices.id,
      at: terminationNotices.at,
      sha256: terminationNotices.sha256,
      reference: terminations.reference,
    })
    .from(terminationNotices)
    .innerJoin(terminations, eq(terminations.id, terminationNotices.terminationId))
    .where(eq(terminations.memberId, memberId))
    .orderBy(asc(terminationNotices.at), asc(terminationNotices.id));
  return rows.map((row, rank) => ({
    ...row,
    path: `avis/${String(rank + 1).padStart(3, "0")}-${row.reference}.pdf`,
  }));
}

/** The bytes of an avis of a member, as they left. */
export async function openOwnNotice(db: Db, memberId: string, id: string): Promise<Buffer> {
  const [notice] = await db
    .select({ pdfSealed: terminationNotices.pdfSealed })
    .from(terminationNotices)
    .innerJoin(terminations, eq(terminations.id, terminationNotices.terminationId))
    .where(and(eq(terminations.memberId, memberId), eq(terminationNotices.id, id)));
  if (!notice) throw new Error("an avis listed is there");
  return Buffer.from(unseal(notice.pdfSealed, id), "base64");
}

/** Where to reach somebody else, who asked without being signed in as the member, is theirs. */
const others = ["email", "telephone", "contactName"];

/** What was typed, the empty fields left out. */
function declaredOf({
  id,
  channel,
  declaredSealed,
}: typeof terminations.$inferSelect): Record<string, string> {
  const typed = Object.entries(JSON.parse(unseal(declaredSealed, id)));
  const own = typed.filter(
    ([name, value]) => value !== "" && (channel === "space" || !others.includes(name)),
  );
  return Object.fromEntries(own.map(([name, value]) => [name, String(value)]));
}
