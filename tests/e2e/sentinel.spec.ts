import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { sql } from "drizzle-orm";
import { aPdf } from "../request/files";
import { aMember, goodPassword } from "../support/people";
import { expect, linkIn, mailFor, mailsFor, refusal, solveCaptcha, test } from "./support/fixtures";
import { secretsOf } from "./support/setting-secrets";
import { home } from "./support/stack";

const sentinel = {
  membershipNumber: "90817263",
  nir: "290067501283727",
  nirShown: "2 90 06 75 012 837 27",
  firstName: "Zbigniéwa",
  lastName: "Quetzalcoatlus",
  bornOn: "1990-06-17",
  email: "sentinelle.zq@courriel.example",
  password: "quatre girafes sous la pluie zq",
  street: "77 rue Zygomatique",
  mobile: "+33677889900",
  iban: "FR7630006000011234567890189",
  newEmail: "autre.zq@courriel.example",
  question: "Mes verres zygodactyles sont-ils remboursés ?",
  message: "Et la monture xérophile aussi ?",
  fileName: "devis zéphyrin quagga.pdf",
  contact: "demande.zq@courriel.example",
  words: "Je rejoins la mutuelle Xylophage.",
};

test("what is personal or secret is in no log, address, job, audit row, nor where it need not be in an e-mail", async ({
  page,
  db,
}) => {
  test.setTimeout(120_000);
  const { nirShown, password, street, mobile, iban, newEmail, question, message, fileName, ...rest } =
    sentinel;
  const { contact, words, ...person } = rest;
  await aMember(db, { ...person, nir: person.nir.slice(0, 13) });
  const addresses: string[] = [];
  page.on("request", (request) => addresses.push(request.url(), request.headers().referer ?? ""));

  await page.goto("/creer-mon-espace");
  await page.getByLabel("Numéro d’adhésion").fill(person.membershipNumber);
  await page.getByLabel("Numéro de Sécurité sociale").fill(nirShown);
  await page.getByLabel("Adresse e-mail", { exact: true }).fill(person.email);
  await page.getByLabel("Confirmez votre adresse e-mail").fill(person.email);
  await solveCaptcha(page);
  await page.getByRole("button", { name: "Je crée mon espace" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Consultez votre messagerie");

  const activation = linkIn(await mailFor(person.email, /./));
  await page.goto(activation);
  for (const typed of [`${person.lastName} 1990`, password]) {
    await page.getByLabel("Nouveau mot de passe").fill(typed);
    await page.getByRole("button", { name: "Enregistrer mon mot de passe" }).click();
    if (typed !== password) await expect(refusal(page)).toBeVisible();
  }
  await expect(page.getByRole("heading", { level: 1 })).toContainText(person.lastName);
  const session = (await page.context().cookies()).map(({ value }) => value);
  expect(session).toHaveLength(2);
  await page.getByRole("button", { name: "Me déconnecter" }).click();

  await page.goto("/connexion");
  for (const typed of [`${password} raté`, password]) {
    await page.getByLabel("Adresse e-mail", { exact: true }).fill(person.email);
    await page.getByLabel("Mot de passe", { exact: true }).fill(typed);
    await page.getByRole("button", { name: "Je me connecte" }).click();
    if (typed !== password) await expect(refusal(page)).toBeVisible();
  }
  await expect(page).toHaveURL(/espace$/);

  await changeDetails(page);
  await askAdviser(page);

  const ending = await askEnd(page);

  await page.goto("/adresse-e-mail-oubliee");
  await page.getByLabel("Numéro d’adhésion").fill(person.membershipNumber);
  await page.getByLabel("Numéro de Sécurité sociale").fill(person.nir);
  await page.getByLabel("Date de naissance").fill("17/06/1990");
  await solveCaptcha(page);
  await page.getByRole("button", { name: "JE RÉCUPÈRE MON IDENTIFIANT" }).click();
  await expect(page.getByText(person.email)).toBeVisible();

  await page.goto("/mot-de-passe-oublie");
  await page.getByLabel("Adresse e-mail").fill(person.email);
  await page.getByRole("button", { name: "JE RÉCUPÈRE MON MOT DE PASSE" }).click();
  const reset = linkIn(await mailFor(person.email, /nouveau mot de passe/i));
  await page.goto(reset);
  await page.getByLabel("Nouveau mot de passe").fill(goodPassword);
  await page.getByRole("button", { name: "Enregistrer mon mot de passe" }).click();
  await mailFor(person.email, /changé/i);

  const links = [activation, reset, ending].map((link) => link.split("/").at(-1) ?? "");
  const asked = [question, message, fileName, contact, words];
  const personal = [
    person.nir,
    person.nir.slice(0, 13),
    nirShown,
    person.email,
    person.lastName,
    person.firstName,
    person.membershipNumber,
    street,
    mobile,
    iban,
    newEmail,
    ...asked,
  ];
  const kept = secretsOf(process.env);
  expect(kept.length).toBeGreaterThan(5);
  const secrets = [password, goodPassword, ...links, ...session, ...kept];
  const logs = ["web.log", "other-web.log", "worker.log"]
    .map((file) => readFileSync(`${home}/${file}`, "utf8"))
    .join();
  const inDatabase = async (query: string) => JSON.stringify(await db.execute(sql.raw(query)));

  expect(logs).toContain("worker started");
  const places: Record<string, string> = {
    logs,
    addresses: addresses.filter((address) => !address.includes("/lien/")).join(" "),
    jobs: await inDatabase("select payload::text, last_error from job_journal"),
    audit: await inDatabase("select * from audit_events"),
    requests: await inDatabase("select *, encode(answers_sealed, 'escape') from requests"),
    messages: await inDatabase("select *, encode(text_sealed, 'escape') from request_messages"),
    changes: await inDatabase("select *, encode(payload_sealed, 'escape') from changes"),
    terminations: await inDatabase("select *, encode(declared_sealed, 'escape') from terminations"),
    letters: await inDatabase("select *, encode(to_sealed, 'escape') from termination_letters"),
    notices: await inDatabase("select *, encode(pdf_sealed, 'escape') from termination_notices"),
    mails: await inDatabase("select details, template, refusal from mails"),
    throttles: await inDatabase("select encode(key, 'escape') from throttles"),
  };
  for (const [place, text] of Object.entries(places)) {
    expect(text.length, place).toBeGreaterThan(2);
    for (const value of [...personal, ...secrets]) {
      for (const form of [value, encodeURIComponent(value)])
        expect(text.includes(form), `« ${value} » in the ${place}`).toBe(false);
    }
  }
  for (const table of ["accounts", "sessions", "secrets", "devices"]) {
    const stored = await inDatabase(`select row_to_json(${table})::text from ${table}`);
    for (const value of secrets) expect(stored.includes(value), `a secret in ${table}`).toBe(false);
  }
  const written = (await mailsFor(person.email))
    .map(({ subject, text, html }) => subject + text + html)
    .join();
  const unwritten = [
    ...personal.slice(0, 3),
    ...asked,
    street,
    mobile,
    iban,
    newEmail,
    person.membershipNumber,
  ];
  for (const value of [...unwritten, password, goodPassword]) {
    expect(written.includes(value), `« ${value} » in an e-mail`).toBe(false);
  }
});

/** Everything that a member gives of where to be reached and paid. */
async function changeDetails(page: Page) {
  const { street, mobile, iban, newEmail } = sentinel;
  await page.goto("/espace/coordonnees/adresse");
  await page.getByLabel("Numéro et rue").fill(street);
  await page.getByLabel("Code postal").fill("75011");
  await page.getByLabel("Ville").fill("Paris");
  await page.getByRole("button", { name: "Enregistrer mon adresse" }).click();
  await expect(page.getByText(street)).toBeVisible();
  await page.goto("/espace/coordonnees/telephones");
  await page.getByLabel("Téléphone mobile").fill(mobile);
  await page.getByRole("button", { name: "Enregistrer mes numéros" }).click();
  await expect(page.getByText("06 77 88 99 00")).toBeVisible();
  await page.goto("/espace/banque/remboursements");
  await page.getByLabel("IBAN").fill(iban);
  await page.getByRole("button", { name: "Enregistrer ce compte" }).click();
  await expect(page).toHaveURL(/banque\?message=/);
  await page.goto("/espace/coordonnees/e-mail");
  await page.getByLabel("Nouvelle adresse e-mail").fill(newEmail);
  await page.getByRole("button", { name: "Envoyer le lien" }).click();
  await expect(page.getByText(newEmail)).toBeVisible();
  await mailFor(newEmail, /./);
}

/** A request, the document sent with it, and what is written about it further. */
async function askAdviser(page: Page) {
  const { email, question, message, fileName } = sentinel;
  await page.goto("/espace/demandes/nouvelle/question");
  await page.getByRole("radio", { name: "Mes garanties" }).check();
  await page.getByLabel("Votre message").fill(question);
  await page.getByRole("button", { name: "Continuer" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Vos documents" })).toBeVisible();
  const file = { name: fileName, mimeType: "application/pdf", buffer: aPdf() };
  await page.getByLabel("Vos fichiers").first().setInputFiles(file);
  await page
    .getByRole("button", { name: /^Joindre/ })
    .first()
    .click();
  await expect(page.getByRole("link", { name: fileName })).toBeVisible();
  await page.getByRole("link", { name: "Continuer" }).click();
  await page.getByRole("button", { name: "Envoyer ma demande" }).click();
  await expect(page.getByText("Votre demande est envoyée.")).toBeVisible();
  await page.getByLabel("Votre message").fill(message);
  await page.getByRole("button", { name: "Envoyer le message" }).click();
  await expect(page.getByText("Votre message est envoyé.")).toBeVisible();
  await mailFor(email, /Nous avons reçu votre demande/);
}

/** A request to end the contract, whose confirmation goes elsewhere. Gives its link. */
async function askEnd(page: Page): Promise<string> {
  const { lastName, firstName, membershipNumber, email, contact, words } = sentinel;
  await page.goto("/resilier");
  await page.getByLabel("Nom", { exact: true }).fill(lastName);
  await page.getByLabel("Prénom", { exact: true }).fill(firstName);
  await page.getByLabel("Date de naissance").fill("17/06/1990");
  await page.getByLabel("Numéro d’adhésion ou de contrat").fill(membershipNumber);
  await page.locator("#demande").getByLabel("Motif", { exact: true }).selectOption("other");
  await page.getByLabel("Précisions").fill(words);
  await page.getByLabel("Adresse e-mail").fill(contact);
  await page.getByRole("button", { name: "Continuer" }).click();
  await page.getByRole("button", { name: "Confirmer ma demande de résiliation" }).click();
  await expect(page).toHaveURL(/confirmation$/);
  await mailFor(email, /vérifiez que c’est bien vous/);
  return linkIn(await mailFor(contact, /demande de résiliation/));
}
