import type { Temporal } from "temporal-polyfill";
import { formatDuration, formatMoment } from "@/lib/core/format";
import type { Service } from "@/lib/operations/read-service";
import { StatePanel } from "./state-panel";

type ServiceProps = { service: Service };

/** Whether the database answers, with the schema and the clock that this process expects. */
export function DatabasePanel({ service }: ServiceProps) {
  const { milliseconds, migrations, clockAheadMs, replica, worries } = service;
  return (
    <StatePanel
      title="Base de données"
      worries={worries.base}
      items={[
        { term: "Réponse", value: `en ${Math.max(1, Math.round(milliseconds))}\u00a0ms` },
        { term: "Migrations", value: migrations ? "Toutes faites" : "Une migration attend" },
        { term: "Écart des horloges", value: `${Math.abs(clockAheadMs).toLocaleString("fr-FR")}\u00a0ms` },
        { term: "Réplique de lecture", value: replicaWords[replica ?? "none"] },
      ]}
    />
  );
}

const replicaWords = { none: "Aucune", read: "Lue", left: "Écartée\u00a0: la base répond à sa place" };

/** What waits in the queue, and who does it. */
export function QueuePanel({ service: { queue, troubled, workers, worries } }: ServiceProps) {
  return (
    <StatePanel
      title="Tâches"
      worries={worries.queue}
      items={[
        { term: "Workers présents", value: figure(workers) },
        { term: "Prêtes", value: figure(queue.ready) },
        { term: "La plus ancienne attend", value: lateness(queue.oldestDueSeconds) },
        { term: "En cours", value: figure(queue.running) },
        { term: "À une date à venir", value: figure(queue.scheduled) },
        { term: "En échec, essayées de nouveau", value: figure(queue.failing) },
        { term: "Abandonnées", value: figure(queue.givenUp) },
      ]}
    >
      {troubled.length > 0 && <TroubledJobs troubled={troubled} />}
    </StatePanel>
  );
}

const lateness = (seconds: number) => (seconds < 1 ? "Aucune n’attend" : formatDuration(seconds));

const TroubledJobs = ({ troubled }: Pick<Service, "troubled">) => (
  <ul className="flex flex-col gap-2 border-t border-line pt-4">
    {troubled.map(({ name, failing, givenUp, error }) => (
      <li key={name} className="break-words">
        <strong>{name}</strong>
        {`\u00a0: ${figure(failing)} en échec, ${figure(givenUp)} abandonnées. Dernière erreur\u00a0: ${error ?? "aucune"}`}
      </li>
    ))}
  </ul>
);

/** What became of the e-mails of a day, and who came in during an hour. */
export function PeoplePanel({ service: { mails, events, worries } }: ServiceProps) {
  return (
    <StatePanel
      title="E-mails et connexions"
      worries={worries.mails}
      items={[
        { term: "E-mails partis en 24 heures", value: figure(mails.sent) },
        { term: "E-mails en attente", value: figure(mails.waiting) },
        { term: "E-mails refusés", value: figure(mails.refused) },
        { term: "Connexions d’adhérents en une heure", value: figure(events["sign-in"]) },
        { term: "Connexions d’adhérents refusées", value: figure(events["sign-in-refused"]) },
        { term: "Connexions de l’équipe", value: figure(events["staff-sign-in"]) },
        { term: "Connexions de l’équipe refusées", value: figure(events["staff-sign-in-refused"]) },
      ]}
    />
  );
}

/** The last reading of the management system's files. */
export function FeedPanel({ service: { feeds, worries } }: ServiceProps) {
  const { begun, ended } = feeds;
  const unfinished = begun && !begun.finishedAt;
  return (
    <StatePanel
      title="Flux du système de gestion"
      worries={worries.feeds}
      items={[
        { term: "Dernier flux entier", value: moment(ended?.finishedAt) },
        ...(ended ? endedFeed(ended) : []),
        ...(unfinished ? [{ term: "Commencé, non fini", value: moment(begun.startedAt) }] : []),
      ]}
    />
  );
}

const endedFeed = ({ startedAt, finishedAt, read, rejected }: NonNullable<Service["feeds"]["ended"]>) => [
  { term: "Durée", value: formatDuration(finishedAt ? finishedAt.since(startedAt).total("seconds") : 0) },
  { term: "Lignes lues", value: figure(read) },
  { term: "Lignes rejetées", value: figure(rejected) },
];

/** What is done so that nothing is lost, and nothing kept too long. */
export function CarePanel({ service: { backupVerified, retention, worries } }: ServiceProps) {
  return (
    <StatePanel
      title="Sauvegarde et conservation"
      worries={worries.care}
      items={[
        { term: "Dernière sauvegarde vérifiée", value: moment(backupVerified) },
        { term: "Dernier passage des durées de conservation", value: moment(retention) },
      ]}
    />
  );
}

type NeighboursProps = ServiceProps & { captchaProvider: string };

/** What the service relies on beside its database. */
export function NeighboursPanel({
  service: { storage, captcha, worries },
  captchaProvider,
}: NeighboursProps) {
  return (
    <StatePanel
      title="Documents et captcha"
      worries={worries.around}
      items={[
        { term: "Stockage des documents", value: answers(storage) },
        { term: "Captcha", value: `${captchaProvider}\u00a0: ${answers(captcha).toLowerCase()}` },
      ]}
    />
  );
}

const answers = (answered: boolean) => (answered ? "Répond" : "Ne répond pas");

type ProcessPanelProps = ServiceProps & {
  version: string;
  build: string;
  node: string;
  startedAt: Temporal.Instant;
};

/** The process that made this page, among the others. */
export function ProcessPanel({ service: { webs }, version, build, node, startedAt }: ProcessPanelProps) {
  return (
    <StatePanel
      title="Ce serveur"
      items={[
        { term: "Version", value: `${version} (${build})` },
        { term: "Node.js", value: node },
        { term: "Démarré", value: formatMoment(startedAt) },
        { term: "Serveurs web reliés à la base", value: figure(webs) },
      ]}
    />
  );
}

const moment = (at: Temporal.Instant | null | undefined) => (at ? formatMoment(at) : "Jamais");

/** Unknown when the queue is too long to be read whole. */
const figure = (count: number | null) => (count === null ? "Non compté" : count.toLocaleString("fr-FR"));
