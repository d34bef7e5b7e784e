import type { Temporal } from "temporal-polyfill";
import type { FeedRun, QueueState } from "./state-queries";

/** What is looked at to say whether all is well. */
export type ServiceFacts = {
  migrations: boolean;
  clockAheadMs: number;
  /** Undefined when there is no replica. */
  replica: "read" | "left" | undefined;
  queue: QueueState;
  workers: number;
  /** Whether a scheduler runs the jobs where no worker lives. */
  scheduler: boolean;
  mails: { sent: number; waiting: number; refused: number };
  feeds: { begun?: FeedRun; ended?: FeedRun };
  backupVerified: Temporal.Instant | undefined;
  retention: Temporal.Instant | undefined;
  storage: boolean;
  captcha: boolean;
};

/** Beyond these somebody must look. The alerts of deploy/prometheus use the same. */
export const serviceLimits = {
  clockMs: 2_000,
  lateJobSeconds: 300,
  failingJobs: 20,
  refusedMails: 10,
  refusedMailsShare: 0.05,
  feedHours: 26,
  rejectedLinesShare: 0.01,
  backupHours: 8 * 24,
  retentionHours: 8 * 24,
};

/** What an administrator must look at, by part of the service, each in a few words that follow « À surveiller : ». */
export type Worries = Record<"base" | "around" | "queue" | "mails" | "feeds" | "care", string[]>;

/** Empty lists when all is well; the gravest first. */
export const worries = (facts: ServiceFacts, now: Temporal.Instant): Worries => ({
  base: [...ofBase(facts)],
  around: [...ofNeighbours(facts)],
  queue: [...ofQueue(facts)],
  mails: [...ofMails(facts)],
  feeds: [...ofFeeds(facts, now)],
  care: [...ofCare(facts, now)],
});

function* ofBase({ migrations, clockAheadMs, replica }: ServiceFacts) {
  if (!migrations) yield "la base attend une migration";
  if (Math.abs(clockAheadMs) > serviceLimits.clockMs) yield "l’horloge de ce serveur n’est pas à l’heure";
  if (replica === "left") yield "la réplique n’est pas lue";
}

function* ofNeighbours({ storage, captcha }: ServiceFacts) {
  if (!storage) yield "le stockage des documents ne répond pas";
  if (!captcha) yield "le fournisseur de captcha ne répond pas";
}

function* ofQueue({ workers, scheduler, queue }: ServiceFacts) {
  const { oldestDueSeconds, givenUp, failing } = queue;
  if (workers === 0 && !scheduler) yield "aucun worker n’est présent";
  if (oldestDueSeconds > serviceLimits.lateJobSeconds) yield "des tâches attendent trop longtemps";
  if (givenUp) yield givenUp > 1 ? `${givenUp} tâches abandonnées` : "une tâche abandonnée";
  if (failing !== null && failing > serviceLimits.failingJobs) yield `${failing} tâches en échec`;
}

function* ofMails({ mails: { sent, refused } }: ServiceFacts) {
  const share = refused / Math.max(1, sent + refused);
  if (refused > serviceLimits.refusedMails && share > serviceLimits.refusedMailsShare)
    yield `${refused} e-mails refusés en 24 heures`;
}

function* ofFeeds({ feeds: { ended } }: ServiceFacts, now: Temporal.Instant) {
  if (!ended) yield "aucun flux n’a été lu";
  else if (olderThan(serviceLimits.feedHours, ended.finishedAt, now)) yield "le dernier flux est trop ancien";
  if (ended && ended.rejected / Math.max(1, ended.read) > serviceLimits.rejectedLinesShare)
    yield "beaucoup de lignes du flux sont rejetées";
}

function* ofCare({ backupVerified, retention }: ServiceFacts, now: Temporal.Instant) {
  if (olderThan(serviceLimits.backupHours, backupVerified, now))
    yield backupVerified
      ? "la sauvegarde n’a pas été vérifiée depuis une semaine"
      : "aucune sauvegarde n’a été vérifiée";
  if (olderThan(serviceLimits.retentionHours, retention, now))
    yield retention
      ? "les durées de conservation n’ont pas été appliquées depuis une semaine"
      : "les durées de conservation n’ont pas encore été appliquées";
}

/** Never counts as too old. */
const olderThan = (hours: number, at: Temporal.Instant | null | undefined, now: Temporal.Instant): boolean =>
  !at || now.since(at).total("hours") > hours;
