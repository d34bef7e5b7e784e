import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { auditEvents, mails, secretPurposes } from "@/db/schema";
import { linkSegments } from "@/lib/account/rules";
import { cancelSecrets, consumeSecret } from "@/lib/account/secrets";
import { sendMail } from "@/lib/account/send-mail";
import { now } from "@/lib/core/clock";
import { secretHash } from "@/lib/core/crypto";
import { queueMail } from "@/lib/core/mail";
import { openSmtp, type Smtp } from "@/lib/core/smtp";
import { aDatabase } from "../support/database";
import { linkOf, SmtpPeer } from "../support/smtp-peer";
import { accountRow, aLinkMail, aNotice, anAccount, from, jobs, mailRow, secretRow, smtpTo } from "./support";

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

const send = (mailId: string) => sendMail(db, mailId, now(), smtp);

describe("an e-mail that leaves", () => {
  test.each(secretPurposes)("carries a link of %s that works", async (purpose) => {
    const address = `${purpose}@exemple.fr`;
    const accountId = await anAccount(db, purpose === "activation" ? null : address);
    const { mailId, secretId } = await aLinkMail(db, accountId, { purpose, address });
    await send(mailId);

    const { segment, secret, url } = linkOf(await peer.mailFor(address));
    expect(url).toBe(`http://localhost:3000/lien/${linkSegments[purpose]}/${secret}`);
    expect(segment).toBe(linkSegments[purpose]);
    expect((await secretRow(db, secretId)).hash).toEqual(secretHash(secret));
    expect(await consumeSecret(db, purpose, secret, now())).toEqual({
      accountId,
      email: address,
      subjectId: null,
    });
  });

  test("tells the owner of an address that another account asks for, and kills that link", async () => {
    const owned = "deja-prise@exemple.fr";
    await anAccount(db, owned);
    const asking = await anAccount(db, "demande@exemple.fr");
    const { mailId, secretId } = await aLinkMail(db, asking, { purpose: "email-change", address: owned });
    await send(mailId);

    const { subject, html } = await peer.mailFor(owned);
    expect(subject).toContain("a servi à une demande");
    expect(html).not.toContain("/lien/");
    expect((await secretRow(db, secretId)).cancelledAt).not.toBeNull();
  });

  test("leaves once, with an identifier that is its row's", async () => {
    const mailId = await aNotice(db, await anAccount(db, "once@exemple.fr"), "password-changed");
    await send(mailId);
    await send(mailId);
    await peer.mailFor("once@exemple.fr");
    expect(peer.mails.filter(({ to }) => to === "once@exemple.fr")).toHaveLength(1);
    expect((await peer.mailFor("once@exemple.fr")).messageId).toMatch(
      new RegExp(`^<${mailId}\\.[0-9a-f]{16}@localhost>$`),
    );
    expect((await mailRow(db, mailId)).sentAt).not.toBeNull();
  });

  test("has both parts, its headers, and one recipient however the name is written", async () => {
    const accountId = await anAccount(db, "name@exemple.fr");
    await db.execute(
      sql`update members set first_name = 'Ève, "x" <a@b.c>' where id = (select member_id from accounts where id = ${accountId})`,
    );
    await send(await aNotice(db, accountId, "new-sign-in"));
    const { html, text, parsed, subject } = await peer.mailFor("name@exemple.fr");
    expect(html).toContain("<html");
    expect(text).toContain("Bonjour");
    expect(subject).toBe("Connexion à votre espace depuis un nouvel appareil");
    expect(parsed.headers.get("auto-submitted")).toBe("auto-generated");
    expect(parsed.replyTo?.text).toContain("conseillers@");
    expect([parsed.to].flat().flatMap((entry) => entry?.value ?? [])).toHaveLength(1);
  });

  test("leaves once when two workers hold it at the same time", async () => {
    const mailId = await aNotice(db, await anAccount(db, "twice@exemple.fr"), "password-changed");
    peer.behaviour = "hang";
    const first = send(mailId);
    await peer.attempt("twice@exemple.fr");
    await expect(send(mailId)).rejects.toThrow("mail already leaving");
    peer.release();
    await first;
    await send(mailId);
    expect(peer.mails.filter(({ to }) => to === "twice@exemple.fr")).toHaveLength(1);
  });
});

describe("an e-mail that has no more reason to leave", () => {
  test.each(["replaced", "used", "cancelled"] as const)("is dropped when its link was %s", async (fate) => {
    const address = `${fate}@exemple.fr`;
    const accountId = await anAccount(db, address);
    const { mailId, secretId } = await aLinkMail(db, accountId);
    if (fate === "replaced") await aLinkMail(db, accountId);
    if (fate === "used") await db.execute(sql`update secrets set used_at = now() where id = ${secretId}`);
    if (fate === "cancelled") await cancelSecrets(db, accountId, now());
    await send(mailId);
    expect(await mailRow(db, mailId)).toMatchObject({ sentAt: null, refusal: "superseded" });
    expect(peer.mails.filter(({ to }) => to === address)).toEqual([]);
  });

  test("is dropped when the account has no address", async () => {
    const mailId = await aNotice(db, await anAccount(db, null), "password-changed");
    await send(mailId);
    expect((await mailRow(db, mailId)).refusal).toBe("no-address");
  });

  test("was never decided when its transaction is rolled back", async () => {
    const accountId = await anAccount(db, "rollback@exemple.fr");
    const before = await jobs(db);
    const undone = db.transaction(async (tx) => {
      await queueMail(tx, { template: "password-changed", accountId, now: now() });
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect(await jobs(db)).toEqual(before);
    expect(await db.select().from(mails).where(eq(mails.accountId, accountId))).toEqual([]);
  });
});

describe("an address that opens another space already", () => {
  test("gets told, and the link of the new space dies", async () => {
    await anAccount(db, "Owner@exemple.fr");
    const asking = await anAccount(db, null);
    const { mailId, secretId } = await aLinkMail(db, asking, {
      purpose: "activation",
      address: "owner@EXEMPLE.fr",
    });
    await send(mailId);
    const { subject, html } = await peer.mailFor("Owner@exemple.fr");
    expect(subject).toBe("Votre adresse e-mail a servi à une demande d’espace adhérent");
    expect(html).not.toContain("/lien/");
    expect(await secretRow(db, secretId)).toMatchObject({ hash: null, usedAt: null });
    expect((await secretRow(db, secretId)).cancelledAt).not.toBeNull();
    expect((await mailRow(db, mailId)).sentAt).not.toBeNull();
  });

  test("gets told later when the server was down, once", async () => {
    await anAccount(db, "late-owner@exemple.fr");
    const asking = await anAccount(db, null);
    const { mailId, secretId } = await aLinkMail(db, asking, {
      purpose: "activation",
      address: "late-owner@exemple.fr",
    });
    peer.behaviour = 451;
    await expect(send(mailId)).rejects.toThrow("SMTP 451");
    expect((await secretRow(db, secretId)).cancelledAt).toBeNull();
    peer.behaviour = "accept";
    await send(mailId);
    expect((await peer.mailFor("late-owner@exemple.fr")).subject).toContain("Votre adresse e-mail a servi");
  });
});

describe("a refusal", () => {
  test.each([550, 552] as const)(
    "for good (%i) is written on the e-mail, on the account and in the audit",
    async (code) => {
      const address = `refused-${code}@exemple.fr`;
      const accountId = await anAccount(db, address);
      const mailId = await aNotice(db, accountId, "password-changed");
      peer.behaviour = code;
      await send(mailId);
      expect(await mailRow(db, mailId)).toMatchObject({ sentAt: null, refusal: String(code) });
      expect((await accountRow(db, accountId)).mailRefusedAt).not.toBeNull();
      expect((await accountRow(db, accountId)).mailRefusal).toBe(String(code));
      const events = await db.select().from(auditEvents).where(eq(auditEvents.accountId, accountId));
      expect(events.map(({ kind, details }) => [kind, details])).toEqual([
        ["mail-refused", { mailId, template: "password-changed", code: String(code) }],
      ]);

      peer.behaviour = "accept";
      await send(mailId);
      expect(peer.mails.filter(({ to }) => to === address)).toEqual([]);
      await queueMail(db, { template: "new-sign-in", accountId, now: now() });
      const [next] = await db
        .select()
        .from(mails)
        .where(sql`account_id = ${accountId} and template = 'new-sign-in'`);
      await send(next!.id);
      expect(await accountRow(db, accountId)).toMatchObject({ mailRefusedAt: null, mailRefusal: null });
    },
  );

  test("of an address that is not the account's is written on the account that waits for it", async () => {
    const accountId = await anAccount(db, "own@exemple.fr");
    const { mailId } = await aLinkMail(db, accountId, {
      purpose: "activation",
      address: "typed-wrong@exemple.fr",
    });
    peer.behaviour = 550;
    await send(mailId);
    expect((await mailRow(db, mailId)).refusal).toBe("550");
    expect((await accountRow(db, accountId)).mailRefusal).toBe("550");
  });

  test("of a new address says nothing of the present one", async () => {
    const accountId = await anAccount(db, "present@exemple.fr");
    const { mailId } = await aLinkMail(db, accountId, {
      purpose: "email-change",
      address: "mal-tapee@exemple.fr",
    });
    peer.behaviour = 550;
    await send(mailId);
    peer.behaviour = "accept";
    expect((await mailRow(db, mailId)).refusal).toBe("550");
    expect((await accountRow(db, accountId)).mailRefusal).toBeNull();
  });

  test("for now (451) is thrown with its code only, and a later attempt carries the link that works", async () => {
    const accountId = await anAccount(db, "later@exemple.fr");
    const { mailId, secretId } = await aLinkMail(db, accountId);
    peer.behaviour = 451;
    await expect(send(mailId)).rejects.toThrow(/^SMTP 451$/);
    expect(await mailRow(db, mailId)).toMatchObject({ sentAt: null, refusedAt: null });
    peer.behaviour = "accept";
    await send(mailId);
    const { secret } = linkOf(await peer.mailFor("later@exemple.fr"));
    expect((await secretRow(db, secretId)).hash).toEqual(secretHash(secret));
  });

  test("of the connection is thrown with its code only", async () => {
    const nobody = openSmtp({ url: "smtp://127.0.0.1:1", from });
    const mailId = await aNotice(db, await anAccount(db, "nobody@exemple.fr"), "password-changed");
    await expect(sendMail(db, mailId, now(), nobody)).rejects.toThrow(/^SMTP ECONNREFUSED$/);
    nobody.close();
  });
});
