import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { secretPurposes } from "@/db/schema/account";
import { terminationLetterKinds } from "@/db/schema/termination";
import { type Letter, type NoticeTemplate, writeLink, writeNotice } from "@/emails/letter";
import { type TerminationMail, writeTerminationLetter } from "@/emails/termination-letter";
import { duration, moment } from "@/emails/wording";
import { linkMinutes } from "@/lib/account/rules";
import { formatPhone } from "@/lib/core/format";
import { type MailTemplate, mailTemplates } from "@/lib/core/mail";
import { mutual } from "@/lib/core/mutual";

const site = "https://espace.mutuelle.example";
const person = { firstName: "Maëlys", lastName: "O’Brien <b>" };
const at = Temporal.Instant.from("2026-03-03T13:05:00Z");
const email = "maelys@exemple.fr";
const link = `${site}/lien/x/Zk3r0yq1T7oYb2m8eVd5xJH4uNw9cLAaQfGsPiKtRhE`;

const aboutTermination: TerminationMail = {
  ...{ person, site, link, reference: "7Q2M-04XA", receivedAt: at, words: "Bonjour.\nRien ne prend fin." },
  ...{ receivedOn: Temporal.PlainDate.from("2026-03-03"), insurer: null, reason: null },
  ...{ deceased: null, death: false, owesNothing: false, over: false },
  endsOn: Temporal.PlainDate.from("2026-04-03"),
  neverBegins: false,
  contractEnd: Temporal.PlainDate.from("2026-04-03"),
  decideBy: Temporal.PlainDate.from("2026-03-10"),
  readableUntil: Temporal.PlainDate.from("2031-04-03"),
};

type Named = MailTemplate | `termination ${(typeof terminationLetterKinds)[number]}`;

const all: Named[] = [
  ...mailTemplates,
  ...terminationLetterKinds.map((kind) => `termination ${kind}` as const),
];

function letter(template: Named): Promise<Letter> {
  const kind = terminationLetterKinds.find((name) => `termination ${name}` === template);
  if (kind) return writeTerminationLetter(kind, aboutTermination);
  const purpose = secretPurposes.find((name) => name === template);
  if (purpose) return writeLink(purpose, { person, site, link, minutes: linkMinutes[purpose] });
  const leaving = {
    endedOn: Temporal.PlainDate.from("2026-03-31"),
    until: Temporal.PlainDate.from("2031-03-31"),
  };
  const device = "Firefox sur Windows";
  return writeNotice(template as NoticeTemplate, { person, site, at, email, device, leaving });
}

describe.each(all)("the e-mail %s", (template) => {
  test("loads nothing and opens nothing but the site, a telephone and an adviser's address", async () => {
    const { html } = await letter(template);
    expect(html).not.toMatch(/<(img|script|link|iframe|object|form|input)\b/i);
    expect(html).not.toMatch(/url\(|@import|@font-face|\bsrc=/i);
    const targets = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
    for (const href of targets)
      expect(href).toMatch(/^(https:\/\/espace\.mutuelle\.example\/|tel:\+|mailto:)/);
    const elsewhere = [...html.matchAll(/https?:\/\/[^"\s<]+/g)].map(([url]) => url);
    expect(elsewhere.filter((url) => !url.startsWith(site) && !url.includes("www.w3.org"))).toEqual([]);
  });

  test("is in French, for programs that read aloud and for dark screens", async () => {
    const { html } = await letter(template);
    expect(html).toMatch(/<html[^>]* lang="fr"/);
    expect(html).toContain('<meta name="color-scheme" content="light dark"');
    expect(html).toContain("prefers-color-scheme: dark");
    expect(html.match(/<table/g)?.length).toBe(html.match(/role="presentation"/g)?.length);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain("O’Brien &lt;b&gt;");
  });

  test("greets, and ends with a way to an adviser", async () => {
    const { text, subject } = await letter(template);
    expect(subject.length).toBeLessThan(70);
    expect(text).toContain("Bonjour Maëlys O’Brien <b>,");
    for (const fact of [formatPhone(mutual.telephone), mutual.adviserEmail, mutual.hours, mutual.name]) {
      expect(text).toContain(fact);
    }
  });

  test("keeps French typography", async () => {
    const { subject, text, html } = await letter(template);
    const shown = html.replace(/<style>.*?<\/style>|<!--.*?-->/gs, "").replace(/<[^>]+>/g, "\n");
    for (const words of [subject, text, shown.replace(/https?:\S+/g, "")]) {
      expect(words.replace(/&#x27;|'/g, "'")).not.toContain("'");
      expect(words).not.toMatch(/[\wé»)] [:;?!»]|« /);
      expect(words.replace(/https?:\S+/g, "")).not.toMatch(/[\wéà»][:;?!](\s|$)/);
      expect(words).not.toMatch(/[^\n\u00a0\u200b-\u200d\ufeff ] {2,}/);
    }
  });

  test("tells no more than it must", async () => {
    const { html, text } = await letter(template);
    const addresses = new Set(`${html} ${text}`.match(/[\w.-]+@[\w.-]+\w/g));
    addresses.delete(mutual.adviserEmail);
    if (template === "termination closed") addresses.delete(mutual.complaintsEmail);
    expect([...addresses]).toEqual(template === "identifier-reminder" ? [email] : []);
    expect(text).not.toMatch(/\b\d{8}\b|\d{13}/);
  });
});

test.each(["received", "on-file", "dated", "ended"] as const)(
  "the e-mail %s of a contract given up before its effect says that cover never begins",
  async (kind) => {
    const { text } = await writeTerminationLetter(kind, { ...aboutTermination, neverBegins: true });
    expect(text).toContain("avant sa prise d’effet");
    expect(text).not.toMatch(/dernier jour|certificat/);
  },
);

test("a request to end a contract says its date only while one stands, and to whom it writes by one name", async () => {
  const undated = { ...aboutTermination, endsOn: null, person: { firstName: "Paul Proche", lastName: "" } };
  const { text } = await writeTerminationLetter("received", undated);
  expect(text).toContain("Bonjour Paul Proche,");
  const nameless = { ...undated, person: { firstName: "", lastName: "" } };
  expect((await writeTerminationLetter("received", nameless)).text).toContain("Bonjour,");
  expect(text).not.toContain("3\u00a0avril 2026");
  expect(text).toContain("10\u00a0mars 2026");
});

describe("an e-mail about a request to end a contract", () => {
  const written = async (kind: (typeof terminationLetterKinds)[number], over: Partial<TerminationMail>) => {
    const { subject, text } = await writeTerminationLetter(kind, { ...aboutTermination, ...over });
    return `${subject} ${text}`.replaceAll("\u00a0", " ").replace(/\s+/g, " ");
  };
  const undated = { endsOn: null, contractEnd: null };
  const pastEnd = { contractEnd: Temporal.PlainDate.from("2026-02-28"), over: true };

  test.each<[Partial<TerminationMail>, string]>([
    [{ reason: "unmatched" }, "La date de fin vous sera précisée par e-mail, au plus tard le 10 mars 2026."],
    [{ reason: "no-contact" }, "La date de fin vous sera précisée"],
    [{ reason: "other-risk" }, "La date de fin vous sera précisée"],
    [
      { reason: "compulsory" },
      "Ce contrat est celui de votre employeur : vous ne pouvez pas y mettre fin seul.",
    ],
    [
      { reason: "company" },
      "Un conseiller retrouve le contrat et vous répond par e-mail au plus tard le 10 mars 2026.",
    ],
    [
      { reason: "already-ends", contractEnd: aboutTermination.contractEnd },
      "Le contrat se termine déjà le 3 avril 2026. Un conseiller vérifie votre demande",
    ],
    [{ reason: "already-ends", ...pastEnd }, "Le contrat est terminé depuis le 28 février 2026."],
    [{ death: true }, "Le contrat finit le jour du décès. Un conseiller vous le confirme"],
    [{ death: true, reason: "unmatched" }, "Le contrat finit le jour du décès."],
    [{ death: true, reason: "death" }, "Le contrat finit le jour du décès."],
  ])("says, while no end is set, what is known: %o", async (mail, sentence) => {
    const text = await written("received", { ...undated, ...mail });
    expect(text).toContain(sentence);
    if (!sentence.startsWith("La date de fin")) expect(text).not.toContain("Elle sera comptée");
    expect(text.includes("annuler votre demande")).toBe(!mail.over);
  });

  test("about a death greets nobody by name on file, and asks only whether it is a mistake", async () => {
    const mail = { death: true, person: { firstName: "", lastName: "" }, deceased: "Odile Sentinelle" };
    const text = await written("on-file", mail);
    expect(text).toMatch(
      /^Un décès nous a été déclaré .*Bonjour, Une personne nous a déclaré le décès de la personne titulaire du contrat, Odile Sentinelle\./,
    );
    expect(text).toContain("Signaler une erreur");
    expect(text).not.toMatch(/résili|Bonjour Odile/);
  });

  test("that ended after a death offers the relative the certificate, not the space", async () => {
    const text = await written("ended", { death: true });
    expect(text).toContain(
      "Un conseiller peut vous envoyer le certificat de radiation : répondez à cet e-mail.",
    );
    expect(text).not.toContain("Mes documents");
  });

  test("whose end is past does not say that it may still be annulled", async () => {
    expect(await written("dated", {})).toContain("annuler la demande");
    const text = await written("dated", { over: true });
    expect(text).toContain("Le dernier jour de couverture était le 3 avril 2026.");
    expect(text).not.toMatch(/annul/);
  });

  test.each(["received", "on-file", "dated", "ended"] as const)(
    "%s, of a renunciation: nothing is due, and all that was paid is given back",
    async (kind) => {
      const text = await written(kind, { owesNothing: true });
      expect(text).toContain(
        "Vous ne devez rien. Tout ce que vous avez payé vous est rendu dans les trente jours.",
      );
      expect(text).not.toContain("payé pour la suite");
    },
  );

  test("says of a new insurer’s notice who sent it, and the day it counts from", async () => {
    const insurer = { insurer: "Mutuelle Nouvelle", receivedOn: Temporal.PlainDate.from("2026-03-02") };
    const text = await written("on-file", insurer);
    expect(text).toContain(
      "Mutuelle Nouvelle nous a envoyé, en votre nom, la résiliation de votre contrat ; elle compte comme reçue le 2 mars 2026 (présumée reçue le lendemain de son envoi).",
    );
    expect(text).toContain("Vous n’avez rien demandé à cet assureur ?");
    expect(text).not.toMatch(/C’était vous|14 h 05/);
    for (const kind of ["closed", "dated", "disputed", "withdrawn"] as const)
      expect(await written(kind, insurer)).toContain("comptée comme reçue le 2 mars 2026, référence");
  });
});

describe("an e-mail with a link", () => {
  test.each([
    ["activation", "24\u00a0heures"],
    ["invitation", "7\u00a0jours"],
    ["password-reset", "30\u00a0minutes"],
    ["email-change", "24\u00a0heures"],
    ["email-change-cancel", "24\u00a0heures"],
    ["bank-change-cancel", "2\u00a0jours"],
  ] as const)("%s says that it lives %s", async (template, life) => {
    expect((await letter(template)).text).toContain(`Ce lien est valable ${life} et ne sert qu’une fois.`);
  });

  test("writes its address alone on a line of the text, once", async () => {
    const { text } = await letter("activation");
    expect(text.split("\n").filter((line) => line === link)).toHaveLength(1);
    expect(text.split(link)).toHaveLength(2);
  });
});

test("a bank account given is told without its link to an address that may be a stranger's", async () => {
  const { text, html } = await writeNotice("bank-change-cancel", { person, site, at, email });
  expect(text).toContain("à celle que vous aviez avant");
  expect(html).not.toContain("/lien/");
  expect(text).toContain(formatPhone(mutual.telephone));
});

test("durations and moments are said in words", () => {
  expect([1, 30, 60, 90, 1440, 2880].map(duration)).toEqual(
    ["1 minute", "30 minutes", "1 heure", "90 minutes", "24 heures", "2 jours"].map((words) =>
      words.replace(" ", "\u00a0"),
    ),
  );
  expect(moment(at).replaceAll("\u00a0", " ")).toBe("le 3 mars 2026 à 14 h 05");
  expect(moment(Temporal.Instant.from("2026-07-31T22:30:00Z")).replaceAll("\u00a0", " ")).toBe(
    "le 1er août 2026 à 0 h 30",
  );
});
