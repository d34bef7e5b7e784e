import type { Temporal } from "temporal-polyfill";
import { Badge } from "@/components/ui/badge";
import { Panel } from "@/components/ui/panel";
import type { Connection, KnownDevice } from "@/lib/account/connections";
import type { FormAction } from "@/lib/core/form-state";
import { formatMoment } from "@/lib/core/format";
import { EndConnectionForm } from "./end-connection-form";
import { OneButtonForm } from "./one-button-form";

type ConnectionsPanelProps = {
  connections: Connection[];
  known: KnownDevice[];
  end: FormAction;
  endOthers: FormAction;
};

/** The browsers where the space is open, those it knows, and the way to sign them out. */
export function ConnectionsPanel({ connections, known, end, endOthers }: ConnectionsPanelProps) {
  const alone = connections.length <= 1 && known.length === 0;
  return (
    <Panel title="Mes appareils" id="appareils">
      <h3 className="font-bold">Connectés en ce moment</h3>
      <ul className="flex flex-col">
        {connections.map((connection) => (
          <ConnectionItem key={connection.id} connection={connection} end={end} />
        ))}
      </ul>
      {known.length > 0 && <KnownDevices known={known} />}
      {alone ? (
        <p className="text-muted">Votre espace n’est ouvert sur aucun autre appareil.</p>
      ) : (
        <div className="flex flex-col gap-4 border-t border-line pt-5">
          <p>
            Vous ne reconnaissez pas un appareil ? Déconnectez-le, puis choisissez un nouveau mot de passe. Un
            e-mail vous préviendra s’il se connecte de nouveau.
          </p>
          <div className="self-start">
            <OneButtonForm
              action={endOthers}
              label="Déconnecter et oublier tous les autres appareils"
              look="danger"
            />
          </div>
        </div>
      )}
    </Panel>
  );
}

const unknownDevice = "Appareil inconnu";
const itemClass = "flex flex-col gap-3 border-t border-line py-4 first:border-t-0 first:pt-0 last:pb-0";

function ConnectionItem({ connection, end }: { connection: Connection; end: FormAction }) {
  const { id, label, firstSeenAt, createdAt, seenAt, current } = connection;
  const name = label ?? unknownDevice;
  return (
    <li className={itemClass}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="font-bold">{name}</p>
        {current && <Badge tone="success">Cet appareil</Badge>}
      </div>
      <ul className="text-muted">
        <li>{`Connecté le ${formatMoment(createdAt)}`}</li>
        {!current && <li>{`Vu pour la dernière fois le ${formatMoment(seenAt)}`}</li>}
        {firstSeenAt && isBefore(firstSeenAt, createdAt) && (
          <li>{`Première connexion le ${formatMoment(firstSeenAt)}`}</li>
        )}
      </ul>
      {!current && <EndConnectionForm id={id} name={`${name}, vu le ${formatMoment(seenAt)}`} action={end} />}
    </li>
  );
}

const isBefore = (one: Temporal.Instant, other: Temporal.Instant) =>
  one.epochMilliseconds < other.epochMilliseconds;

function KnownDevices({ known }: { known: KnownDevice[] }) {
  return (
    <>
      <h3 className="font-bold">Déjà venus, pas connectés</h3>
      <ul className="flex flex-col">
        {known.map(({ label, firstSeenAt, seenAt }) => (
          <li key={`${label} ${firstSeenAt}`} className={itemClass}>
            <p className="font-bold">{label}</p>
            <ul className="text-muted">
              <li>{`Première connexion le ${formatMoment(firstSeenAt)}`}</li>
              <li>{`Dernière connexion le ${formatMoment(seenAt)}`}</li>
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
