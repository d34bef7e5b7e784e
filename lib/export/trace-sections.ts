import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { auditEvents, changes, dataExports, devices, mails, sessions } from "@/db/schema";
import { eachAccess } from "@/lib/access/queries";
import { accessAuthor, accessWords } from "@/lib/access/rules";
import { unseal } from "@/lib/core/crypto";
import { type Owner, type Section, section } from "./section";
import { changeWord, endWord, eventWord, mailWord } from "./words";

const none = "00000000-0000-0000-0000-000000000000";

/** What the space did, and who looked. */
export const traceSections: Section[] = [
  section("e-mails", "Les e-mails que nous vous avons envoyés", (db, owner) => listMails(db, owner), [
    ["E-mail", (row) => mailWord(row.template)],
    ["Demandé le", (row) => row.requestedAt],
    ["Envoyé le", (row) => row.sentAt],
    ["Refusé le", (row) => row.refusedAt],
    ["Code du refus", (row) => row.refusal],
  ]),
  section("connexions", "Vos connexions", (db, owner) => listConnections(db, owner), [
    ["Appareil", (row) => row.label],
    ["Ouverte le", (row) => row.createdAt],
    ["Vue en dernier le", (row) => row.seenAt],
    ["Terminée le", (row) => row.endedAt],
    ["Raison", (row) => row.endedBecause && endWord(row.endedBecause)],
  ]),
  section("appareils", "Vos appareils", (db, owner) => listDevices(db, owner), [
    ["Appareil", (row) => row.label],
    ["Vu en premier le", (row) => row.firstSeenAt],
    ["Vu en dernier le", (row) => row.seenAt],
  ]),
  section("journal", "Le journal de votre espace", (db, owner) => listEvents(db, owner), [
    ["Date", (row) => row.at],
    ["Événement", (row) => eventWord(row.kind)],
    ["Détails", (row) => ({ fields: row.details })],
  ]),
  section("consultations", "Qui a consulté votre dossier", (db, { memberId }) => eachAccess(db, memberId), [
    ["Date", (row) => row.at],
    ["Qui", (row) => accessAuthor(row)],
    ["Quoi", (row) => accessWords(row)],
    ["Précisions", (row) => row.note],
  ]),
  section(
    "transmissions",
    "Ce que votre espace a transmis à notre gestion",
    (db, { memberId }) =>
      db
        .select()
        .from(changes)
        .where(eq(changes.memberId, memberId))
        .orderBy(asc(changes.at), asc(changes.number)),
    [
      ["Date", (row) => row.at],
      ["Changement", (row) => changeWord(row.kind)],
      ["Contenu", (row) => ({ fields: textsOf(unseal(row.payloadSealed, row.id)) })],
    ],
  ),
  section(
    "archives",
    "Les archives de vos données",
    (db, { memberId }) =>
      db
        .select()
        .from(dataExports)
        .where(eq(dataExports.memberId, memberId))
        .orderBy(asc(dataExports.requestedAt), asc(dataExports.id)),
    [
      ["Demandée le", (row) => row.requestedAt],
      ["Prête le", (row) => row.madeAt],
      ["Retirée le", (row) => row.removedAt],
    ],
  ),
];

const listMails = (db: Db, { accountId }: Owner) =>
  db
    .select()
    .from(mails)
    .where(eq(mails.accountId, accountId ?? none))
    .orderBy(asc(mails.requestedAt), asc(mails.id));

const listDevices = (db: Db, { accountId }: Owner) =>
  db
    .select()
    .from(devices)
    .where(eq(devices.accountId, accountId ?? none))
    .orderBy(desc(devices.seenAt));

const listConnections = (db: Db, { accountId }: Owner) =>
  db
    .select({
      label: devices.label,
      createdAt: sessions.createdAt,
      seenAt: sessions.seenAt,
      endedAt: sessions.endedAt,
      endedBecause: sessions.endedBecause,
    })
    .from(sessions)
    .leftJoin(devices, and(eq(devices.accountId, sessions.accountId), eq(devices.hash, sessions.deviceHash)))
    .where(eq(sessions.accountId, accountId ?? none))
    .orderBy(asc(sessions.createdAt), asc(sessions.id));

/** What the member did. What people of the mutual did is told apart, and without their names. */
const listEvents = (db: Db, { accountId }: Owner) =>
  db
    .select({ at: auditEvents.at, kind: auditEvents.kind, details: auditEvents.details })
    .from(auditEvents)
    .where(and(eq(auditEvents.accountId, accountId ?? none), isNull(auditEvents.staffId)))
    .orderBy(asc(auditEvents.at), asc(auditEvents.id));

/** Each part of a JSON object as a text; what is empty is left out. */
const textsOf = (json: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(JSON.parse(json))
      .filter(([, value]) => value !== null && value !== "")
      .map(([name, value]) => [name, String(value)]),
  );
