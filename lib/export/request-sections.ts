import { and, asc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { requestEvents, requestMessages, requests, uploads } from "@/db/schema";
import { unseal } from "@/lib/core/crypto";
import { kinds, stateLabels } from "@/lib/request/rules";
import { type Section, section } from "./section";

const authors = { member: "vous", adviser: "la mutuelle", system: "automatique" } as const;

/** What the member asked and sent, and what was answered. */
export const requestSections: Section[] = [
  section(
    "demandes",
    "Vos demandes",
    (db, { memberId }) =>
      db
        .select()
        .from(requests)
        .where(eq(requests.memberId, memberId))
        .orderBy(asc(requests.createdAt), asc(requests.id)),
    [
      ["Demande", (row) => row.id],
      ["Sujet", (row) => kinds[row.kind].label],
      ["État", (row) => stateLabels[row.state]],
      ["Commencée le", (row) => row.createdAt],
      ["Envoyée le", (row) => row.sentAt],
      ["Réponse promise le", (row) => row.promisedOn],
      ["Document attendu", (row) => row.awaited],
      ["Décidée le", (row) => row.decidedAt],
      ["Motif", (row) => row.reason],
      ["Appliquée le", (row) => row.appliedAt],
      ["Réponses", (row) => ({ fields: answersOf(row.answersSealed, row.id) })],
    ],
  ),
  section(
    "etapes",
    "Les étapes de vos demandes",
    (db, { memberId }) =>
      db
        .select()
        .from(requestEvents)
        .where(eq(requestEvents.memberId, memberId))
        .orderBy(asc(requestEvents.at), asc(requestEvents.id)),
    [
      ["Demande", (row) => row.requestId],
      ["Date", (row) => row.at],
      ["État", (row) => stateLabels[row.state]],
      ["Par", (row) => authors[row.by]],
      ["Note", (row) => row.note],
    ],
  ),
  section(
    "messages",
    "Vos messages avec nos conseillers",
    (db, { memberId }) =>
      db
        .select()
        .from(requestMessages)
        .where(eq(requestMessages.memberId, memberId))
        .orderBy(asc(requestMessages.at), asc(requestMessages.id)),
    [
      ["Demande", (row) => row.requestId],
      ["Date", (row) => row.at],
      ["De", (row) => authors[row.by]],
      ["Texte", (row) => unseal(row.textSealed, row.id)],
      ["Lu le", (row) => row.readAt],
    ],
  ),
  section("pieces", "Les documents que vous avez envoyés", (db, { memberId }) => listPieces(db, memberId), [
    ["Demande", (row) => row.requestId],
    ["Fichier dans cette archive", (row) => row.path],
    ["Nom d’origine", (row) => row.fileName],
    ["Type", (row) => row.mediaType],
    ["Octets", (row) => row.bytes],
    ["Envoyé le", (row) => row.createdAt],
  ]),
];

const Answers = z.record(z.string(), z.record(z.string(), z.string()));

/** What was typed at every step, together. */
const answersOf = (sealed: Buffer | null, requestId: string): Record<string, string> =>
  sealed ? Object.assign({}, ...Object.values(Answers.parse(JSON.parse(unseal(sealed, requestId))))) : {};

/** The documents that a member sent and that are still kept, each with its place in the archive. */
export async function listPieces(db: Db, memberId: string) {
  const rows = await db
    .select()
    .from(uploads)
    .where(and(eq(uploads.memberId, memberId), isNull(uploads.removedAt)))
    .orderBy(asc(uploads.createdAt), asc(uploads.id));
  return rows.map((row, rank) => ({ ...row, path: piecePath(row.fileName, rank) }));
}

/** A name that no system reads as a path, and that no two documents share. */
const piecePath = (fileName: string, rank: number): string =>
  `pieces/${String(rank + 1).padStart(3, "0")}-${fileName.replace(/[^\p{L}\p{N}._ -]+/gu, "_")}`;
