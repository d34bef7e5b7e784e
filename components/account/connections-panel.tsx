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
          <OneButtonForm
            action={endOthers}
            label="Déconnecter et oublier tous les autres appareils"
            look="danger"
          />
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
      <p className="text-muted">
        {`Connecté le ${formatMoment(createdAt)}, vu en dernier le ${formatMoment(seenAt)}.`}
        {firstSeenAt && <span className="block">{`Reconnu depuis le ${formatMoment(firstSeenAt)}.`}</span>}
      </p>
      {!current && <EndConnectionForm id={id} name={`${name}, vu le ${formatMoment(seenAt)}`} action={end} />}
    </li>
  );
}

function KnownDevices({ known }: { known: KnownDevice[] }) {
  return (
    <>
      <h3 className="font-bold">Déjà venus, pas connectés</h3>
      <ul className="flex flex-col">
        {known.map(({ label, firstSeenAt, seenAt }) => (
          <li key={`${label} ${firstSeenAt}`} className={itemClass}>
            <p>
              <strong>{label}</strong>
              <span className="block text-muted">
                {`Vu la première fois le ${formatMoment(firstSeenAt)}, la dernière le ${formatMoment(seenAt)}.`}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
