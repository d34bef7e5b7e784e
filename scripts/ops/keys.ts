import type { Db } from "@/db/client";
import { now } from "@/lib/core/clock";
import { dataKeys, type KeyUse, peppers, type RingKey } from "@/lib/operations/key-use";
import { type Rotation, rotateKeys } from "@/lib/operations/rotate-keys";
import { runCommand, type Said, table } from "../command";
import { showProgress } from "../progress";

export const usage = `Clés de chiffrement et poivres\u00a0:
  npm run ops -- keys list               montre lesquels servent, et à combien de textes ou de mots de passe
  npm run ops -- keys rotate             rechiffre tout sous la dernière clé de DATA_KEYS, pendant que le service tourne`;

/** Shows what each key closes, or closes everything again under the newest. Never shows a key. */
export const run = ([verb, ...more]: string[]): Promise<void> =>
  runCommand(async (db) => {
    if (more.length > 0) return { refused: usage };
    if (verb === "list") return list(db);
    return verb === "rotate" ? rotate(db) : { refused: usage };
  });

async function list(db: Db): Promise<Said> {
  const rows = [
    ...(await dataKeys(db)).map((key) => ["DATA_KEYS", ...cells(key)]),
    ...(await peppers(db)).map((key) => ["PASSWORD_PEPPERS", ...cells(key)]),
  ];
  return { said: table(["ANNEAU", "NOM", "ÉTAT", "SERT À", "OÙ"], rows) };
}

const standings = { newest: "en service", former: "ancien", missing: "MANQUE" };

const cells = ({ key, standing, count, where }: RingKey) => [
  key,
  standings[standing],
  figure(count),
  where.join(", "),
];

async function rotate(db: Db): Promise<Said> {
  const progress = showProgress();
  const rotation = await rotateKeys(db, {
    now: now(),
    onProgress: (done, total) => progress.show({ done, total, words: texts(done) }),
  });
  progress.end();
  const { newest, resealed, remaining } = rotation;
  const done = `${texts(resealed)} sous la clé «\u00a0${newest}\u00a0».`;
  if (remaining.length > 0) return { refused: [done, ...remaining.map(stays), why(rotation)].join("\n") };
  return { said: `${done}\n${await removable(db)}` };
}

async function removable(db: Db): Promise<string> {
  const former = (await dataKeys(db)).filter(({ standing }) => standing === "former");
  if (former.length === 0) return "DATA_KEYS n’a qu’une clé\u00a0: rien n’est à retirer.";
  const names = former.map(({ key }) => `«\u00a0${key}\u00a0»`).join(", ");
  return `Plus rien dans la base ne dépend de ${names}. À retirer de DATA_KEYS dans trois jours\u00a0: des navigateurs gardent jusque-là des formulaires en cours. Les sauvegardes faites jusqu’ici en ont besoin\u00a0: rangez-en une copie avec elles.`;
}

const stays = ({ key, count, where }: KeyUse) =>
  `«\u00a0${key}\u00a0» doit rester\u00a0: ${texts(count)} (${where.join(", ")}).`;

function why({ unopened }: Rotation): string {
  if (unopened > 0)
    return `${texts(unopened)} ne s’ouvrent sous aucune clé de DATA_KEYS\u00a0: remettez la clé qui manque dans l’anneau, puis relancez la commande.`;
  return "Un serveur écrit encore sous une ancienne clé, ou une transaction tient ces lignes\u00a0: redémarrez tous les serveurs et les workers avec le nouvel anneau, puis relancez la commande.";
}

const texts = (count: number) =>
  count > 1 ? `${figure(count)} textes rechiffrés` : `${figure(count)} texte rechiffré`;

const figure = (count: number) => count.toLocaleString("fr-FR");
