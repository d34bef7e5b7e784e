import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { auditEvents } from "@/db/schema";
import { openSmtp, type Smtp } from "@/lib/core/smtp";
import { startWorker } from "@/lib/core/worker";
import { closeTermination } from "@/lib/termination/close-termination";
import { decideTermination } from "@/lib/termination/decide-termination";
import { disputeTerminationByLink } from "@/lib/termination/dispute-termination";
import { endContract } from "@/lib/termination/end-contract";
import { findLetter } from "@/lib/termination/find-letter";
import { sendTerminationLetter } from "@/lib/termination/send-letter";
import { withdrawTerminationByLink } from "@/lib/termination/withdraw-termination";
import { eventually, from, letTimePass, smtpTo } from "../mail/support";
import { aStaffPerson } from "../staff/support";
import { aDatabase } from "../support/database";
import { linkOf, type ReceivedMail, SmtpPeer } from "../support/smtp-peer";
import { motive } from "./contracts";
import {
  aMemberOf,
  aTermination,
  day,
  declaredBy,
  lettersOf,
  noticesOf,
  now,
  paris,
  terminationRow,
} from "./support";

const db = await aDatabase();
let peer: SmtpPeer;
let smtp: Smtp;

beforeAll(async () => {
  peer = await SmtpPeer.start();
  smtp = smtpTo(peer);
});
beforeEach(() => {
  peer.behaviour = "accept";
});
afterAll(async () => {
  smtp.close();
  await peer.stop();
});

let serial = 0;
const anAddress = () => {
  serial += 1;
  return `demande-${serial}@courriel.example`;
};

/** A request whose contact is an address of its own. */
async function aRequest() {
  const email = anAddress();
  const space = await aMemberOf(db);
  const id = await aTermination(db, space, { declared: declaredBy({ email }) });
  return { id, email, space };
}

const idOf = async (id: string, kind: string) =>
  (await lettersOf(db, id)).find((one) => one.kind === kind)!.id;
const send = async (id: string, kind: string, at = now) =>
  sendTerminationLetter(db, await idOf(id, kind), at, smtp);
const to = (address: string) => peer.mails.filter((mail) => mail.to === address);

const pdfOf = ({ parsed }: ReceivedMail) => parsed.attachments[0]!;
const digest = (bytes: Buffer) => createHash("sha256").update(bytes).digest();

describe("an e-mail about a request", () => {
  test("carries the avis itself, byte for byte, and a link that opens the request", async () => {
    const { id, email } = await aRequest();
    await send(id, "received");
    const mail = await peer.mailFor(email);
    const { filename, contentType, content } = pdfOf(mail);
    const { reference } = await terminationRow(db, id);
    expect([filename, contentType]).toEqual([`avis-de-resiliation-${reference}.pdf`, "application/pdf"]);
    expect(digest(content)).toEqual((await noticesOf(db, id))[0]!.sha256);
    expect(mail.text).toContain(reference);
    expect(mail.text.replaceAll("\u00a0", " ")).toContain("le 10 mars 2026 à 10 h 00");

    const { url, secret } = linkOf(mail);
    expect(url).toBe(`http://localhost:3000/resilier/lien/${secret}`);
    expect(await findLetter(db, secret, now)).toMatchObject({ isAskers: true, termination: { id } });
    // Until 30 days after the end at least, and 90 days in any case.
    expect(await findLetter(db, secret, now.add({ hours: 24 * 89 }))).toBeDefined();
    expect(await findLetter(db, secret, now.add({ hours: 24 * 90 }))).toBeUndefined();
  });

  test("from the public site bears no name that was typed, and from the space that of the file", async () => {
    const declared = declaredBy({
      email: anAddress(),
      firstName: "Gagnez",
      lastName: "https://piege.example",
    });
    const id = await aTermination(db, await aMemberOf(db), { declared });
    await send(id, "received");
    const mail = await peer.mailFor(declared.email);
    expect(mail.text).toContain("Bonjour,");
    expect(mail.parsed.to).toMatchObject({ value: [{ address: declared.email, name: "" }] });
    expect(`${mail.text}${mail.parsed.html}`).not.toMatch(/Gagnez|piege/);

    const space = await aMemberOf(db);
    const own = declaredBy({ email: space.email });
    const known = await aTermination(db, space, { channel: "space", declared: own });
    await send(known, "received");
    expect((await peer.mailFor(space.email)).text).toContain("Bonjour Odile Sentinelle,");
  });

  test("to a contact on file lets them say that the request is not theirs", async () => {
    const { id, email, space } = await aRequest();
    await send(id, "on-file");
    const mail = await peer.mailFor(space.email);
    expect(mail.text).toContain("Je ne suis pas à l’origine de cette demande");
    expect(digest(pdfOf(mail).content)).toEqual((await noticesOf(db, id))[0]!.sha256);
    const { secret } = linkOf(mail);
    expect(await withdrawTerminationByLink(db, { secret, now })).toMatchObject({ ok: false });
    expect(await disputeTerminationByLink(db, { secret, now })).toEqual({ ok: true, value: true });
    for (const letter of await lettersOf(db, id))
      if (letter.kind === "disputed") await sendTerminationLetter(db, letter.id, now, smtp);
    for (const address of [space.email, email]) expect(await last(address)).toContain("Le contrat continue.");
  });

  test("about a death reads the same whether a file matched, and speaks of it on file to nobody by name", async () => {
    const relative = () => ({
      declared: declaredBy({ asker: "relative", email: anAddress(), contactName: "Paul Proche" }),
      motive: motive("death", "2026-03-01"),
    });
    const [mine, other] = [relative(), relative()];
    const space = await aMemberOf(db);
    const [known, not] = [await aTermination(db, space, mine), await aTermination(db, undefined, other)];
    const received = async (id: string, address: string) => {
      await send(id, "received");
      const { reference } = await terminationRow(db, id);
      return (await last(address)).replace(reference, "").replace(/lien\/\S+/, "");
    };
    const text = await received(known, mine.declared.email);
    expect(text).toBe(await received(not, other.declared.email));
    expect(text).toContain("Le contrat finit le jour du décès.");

    await send(known, "on-file");
    expect((await peer.mailFor(space.email)).parsed.subject).toBe("Un décès nous a été déclaré");
    expect(await last(space.email)).toMatch(
      /Bonjour, Une personne nous a déclaré le décès de la personne titulaire du contrat, Odile/,
    );
  });

  test("that a contract is over after a death goes to who asked alone", async () => {
    const declared = declaredBy({ asker: "relative", email: anAddress(), contactName: "Paul Proche" });
    const space = await aMemberOf(db);
    const id = await aTermination(db, space, { declared, motive: motive("death", "2026-03-01") });
    const { staffId } = await aStaffPerson(db);
    await decideTermination(db, { terminationId: id, version: 1, staffId, memberId: space.memberId, now });
    await endContract(db, { terminationId: id }, now);
    const ended = (await lettersOf(db, id)).filter(({ kind }) => kind === "ended");
    expect(ended.map(({ to }) => to)).toEqual([declared.email]);
    await send(id, "dated");
    expect(await last(declared.email)).not.toMatch(/annul/);
  });

  test("says why no end is set, and what is due of a renunciation", async () => {
    const [employers, given] = [anAddress(), anAddress()];
    const compulsory = await aMemberOf(db, { nature: "collectif-obligatoire" });
    const closed = await aTermination(db, compulsory, { declared: declaredBy({ email: employers }) });
    await send(closed, "received");
    expect(await last(employers)).toContain("Ce contrat est celui de votre employeur");

    const begun = { effectiveOn: day("2026-03-01") };
    const young = await aMemberOf(db, { ...begun, firstSubscribedOn: begun.effectiveOn });
    const over = { declared: declaredBy({ email: given }), motive: motive("renunciation") };
    await send(await aTermination(db, young, over), "received");
    expect(await last(given)).toContain("Vous ne devez rien.");
  });

  test("names the new insurer who sent a notice", async () => {
    const space = await aMemberOf(db);
    const declared = declaredBy({ email: "", insurer: "Mutuelle Nouvelle" });
    const insurerSentOn = day("2026-03-08");
    await send(await aTermination(db, space, { channel: "insurer", declared, insurerSentOn }), "on-file");
    expect(await last(space.email)).toContain("Mutuelle Nouvelle nous a envoyé, en votre nom");
    expect(await last(space.email)).toContain("elle compte comme reçue le 9 mars 2026");
  });

  test("leaves once, under the identifier of its row, whoever else holds it", async () => {
    const { id, email } = await aRequest();
    peer.behaviour = "hang";
    const first = send(id, "received");
    await peer.attempt(email);
    await expect(send(id, "received")).rejects.toThrow("mail already leaving");
    peer.release();
    await first;
    await send(id, "received");
    expect(to(email).map(({ messageId }) => messageId.split(".")[0])).toEqual([
      `<${await idOf(id, "received")}`,
    ]);
  });

  test("that a server refuses for good is written on its row and in the journal, without the address", async () => {
    const { id, email, space } = await aRequest();
    peer.behaviour = 550;
    await send(id, "received");
    const letter = (await lettersOf(db, id)).find(({ kind }) => kind === "received")!;
    expect(letter).toMatchObject({ sentAt: null, refusal: "550" });
    const events = await db.select().from(auditEvents).where(eq(auditEvents.memberId, space.memberId));
    expect(events.at(-1)).toMatchObject({
      kind: "mail-refused",
      details: { letter: letter.id, code: "550" },
    });
    expect(JSON.stringify(events.map(({ details }) => details))).not.toContain(email);
    peer.behaviour = "accept";
    await send(id, "received");
    expect(to(email)).toEqual([]);
  });

  test("says what became of the request: withdrawn, closed, ended", async () => {
    const withdrawn = await aRequest();
    await send(withdrawn.id, "received");
    const { secret } = linkOf(await peer.mailFor(withdrawn.email));
    await withdrawTerminationByLink(db, { secret, now });
    await send(withdrawn.id, "withdrawn");
    expect(await last(withdrawn.email)).toContain("Le contrat continue comme avant");

    const email = anAddress();
    const unknown = await aTermination(db, undefined, { declared: declaredBy({ email }) });
    const { staffId } = await aStaffPerson(db);
    const words =
      "Nous n’avons trouvé aucun contrat à ce nom.\nAppelez-nous\u00a0: nous chercherons avec vous.";
    await closeTermination(db, { terminationId: unknown, version: 1, staffId, reason: "other", words, now });
    await send(unknown, "closed");
    expect(await last(email)).toContain("nous chercherons avec vous");

    const ended = await aRequest();
    await endContract(db, { terminationId: ended.id }, paris("2026-04-11T00:00:00"));
    await send(ended.id, "ended");
    expect(await last(ended.email)).toContain("jusqu’au 10 avril 2031");
  });
});

const last = async (address: string) => {
  const mails = await eventually(() =>
    to(address).length > 0 ? to(address) : Promise.reject(new Error("none")),
  );
  return mails.at(-1)!.text.replaceAll("\u00a0", " ").replace(/\s+/g, " ");
};

test("with the mail server down at the moment of confirmation, the request stands and the avis leaves later, once", async () => {
  const away = await SmtpPeer.start();
  const smtpAway = openSmtp({ url: away.url, from });
  await away.stop();
  const worker = await startWorker({
    databaseUrl: db.url,
    tasks: {
      "send-termination-letter": ({ letterId }) => sendTerminationLetter(db, letterId, now, smtpAway),
    },
  });
  onTestFinished(async () => {
    await worker.stop();
    smtpAway.close();
    await away.stop();
  });
  const { id, email } = await aRequest();
  expect(await terminationRow(db, id)).toMatchObject({ state: "confirmed", receivedAt: now });

  await away.restart();
  const mail = await eventually(async () => {
    await letTimePass(db);
    return away.mails.find((one) => one.to === email) ?? Promise.reject(new Error("not yet"));
  });
  expect(digest(pdfOf(mail).content)).toEqual((await noticesOf(db, id))[0]!.sha256);
  await eventually(async () => expect((await lettersOf(db, id)).every(({ sentAt }) => sentAt)).toBe(true));
  expect(away.mails.filter((one) => one.to === email)).toHaveLength(1);
});
