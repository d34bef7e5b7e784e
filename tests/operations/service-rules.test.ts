import { expect, test } from "vitest";
import { type ServiceFacts, worries } from "@/lib/operations/service-rules";
import { now } from "../support/people";

const queue = { ready: 3, scheduled: 2, failing: 1, running: 1, givenUp: 0, oldestDueSeconds: 4 };
const ended = {
  startedAt: now.subtract({ hours: 3 }),
  finishedAt: now.subtract({ hours: 2 }),
  read: 1_000,
  rejected: 1,
};

const well: ServiceFacts = {
  migrations: true,
  clockAheadMs: -300,
  replica: undefined,
  queue,
  workers: 2,
  scheduler: false,
  mails: { sent: 500, waiting: 3, refused: 4 },
  feeds: { begun: ended, ended },
  backupVerified: now.subtract({ hours: 30 }),
  retention: now.subtract({ hours: 100 }),
  storage: true,
  captcha: true,
};

const said = (changed: Partial<ServiceFacts>) => Object.values(worries({ ...well, ...changed }, now)).flat();

test("when all is well, nothing is said", () => {
  expect(said({})).toEqual([]);
  expect(said({ replica: "read" })).toEqual([]);
  expect(said({ workers: 0, scheduler: true }), "a scheduler runs the jobs").toEqual([]);
});

test.each<[Partial<ServiceFacts>, string[]]>([
  [{ migrations: false }, ["la base attend une migration"]],
  [{ clockAheadMs: -2_100 }, ["l’horloge de ce serveur n’est pas à l’heure"]],
  [{ replica: "left" }, ["la réplique n’est pas lue"]],
  [{ storage: false }, ["le stockage des documents ne répond pas"]],
  [{ captcha: false }, ["le fournisseur de captcha ne répond pas"]],
  [{ workers: 0 }, ["aucun worker n’est présent"]],
  [{ queue: { ...queue, oldestDueSeconds: 301 } }, ["des tâches attendent trop longtemps"]],
  [{ queue: { ...queue, givenUp: 1 } }, ["une tâche abandonnée"]],
  [{ queue: { ...queue, givenUp: 2, failing: 21 } }, ["2 tâches abandonnées", "21 tâches en échec"]],
  [{ queue: { ...queue, givenUp: null, failing: null, running: null } }, []],
  [{ mails: { sent: 100, waiting: 0, refused: 11 } }, ["11 e-mails refusés en 24 heures"]],
  [{ mails: { sent: 1_000, waiting: 0, refused: 11 } }, []],
  [{ feeds: {} }, ["aucun flux n’a été lu"]],
  [{ feeds: { ended: { ...ended, rejected: 11 } } }, ["beaucoup de lignes du flux sont rejetées"]],
  [
    { feeds: { ended: { ...ended, finishedAt: now.subtract({ hours: 26, seconds: 1 }) } } },
    ["le dernier flux est trop ancien"],
  ],
  [{ backupVerified: undefined }, ["aucune sauvegarde n’a été vérifiée"]],
  [
    { backupVerified: now.subtract({ hours: 193 }) },
    ["la sauvegarde n’a pas été vérifiée depuis une semaine"],
  ],
  [{ retention: undefined }, ["les durées de conservation n’ont pas encore été appliquées"]],
  [
    { retention: now.subtract({ hours: 193 }) },
    ["les durées de conservation n’ont pas été appliquées depuis une semaine"],
  ],
])("%j is said", (changed, sentences) => {
  expect(said(changed)).toEqual(sentences);
});
