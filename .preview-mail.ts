import { writeFileSync } from "node:fs";
import { Temporal } from "temporal-polyfill";
import { writeLink, writeNotice } from "@/emails/letter";
const person = { firstName: "Camille", lastName: "Durand-Lefèvre" };
const site = "https://espace.mutuelle.example";
const at = Temporal.Instant.from("2026-03-01T13:05:00Z");
const link = (s: string) => `${site}/lien/${s}/Zk3r0yq1T7oYb2m8eVd5xJH4uNw9cLAaQfGsPiKtRhE`;
const all = {
  activation: await writeLink("activation", { person, site, link: link("activation"), minutes: 1440 }),
  invitation: await writeLink("invitation", { person, site, link: link("invitation"), minutes: 10080 }),
  "password-reset": await writeLink("password-reset", { person, site, link: link("mot-de-passe"), minutes: 30 }),
  ...Object.fromEntries(await Promise.all((["address-already-used","identifier-shown","identifier-reminder","password-changed","new-sign-in"] as const).map(async t => [t, await writeNotice(t, { person, site, at, email: "camille.durand@exemple.fr", device: "Firefox sur Windows" })]))),
};
for (const [n, l] of Object.entries(all)) { writeFileSync(`/tmp/shots/${n}.html`, l.html); console.log("=====", n, l.html.length, "\nSujet:", l.subject, "\n" + l.text.replaceAll("\u00a0","␣")); }
