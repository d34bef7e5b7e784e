import type { Temporal } from "temporal-polyfill";
import { Panel } from "@/components/ui/panel";
import type { CardShare } from "@/lib/card/queries";
import { sharing } from "@/lib/card/rules";
import type { FormAction } from "@/lib/core/form-state";
import { formatMoment } from "@/lib/core/format";
import { ShareCard } from "./share-card";
import { ShareList } from "./share-list";

type SharePanelProps = { shares: CardShare[]; share: FormAction; revoke: FormAction };

/** The card shown to somebody else for a day: a link to make, and those that still live. */
export function SharePanel({ shares, share, revoke }: SharePanelProps) {
  return (
    <Panel id="partager" title="Partager ma carte">
      <p>
        Un proche va à la pharmacie à votre place ? Créez un lien qui montre votre carte, et rien d’autre,
        pendant {sharing.hours} heures. Envoyez-le seulement à une personne de confiance : vos numéros de
        Sécurité sociale y figurent.
      </p>
      <ShareCard action={share} hours={sharing.hours} liveLinks={shares.map(({ id }) => id)} />
      <h3 className="border-t border-line pt-5 text-lg">Liens en cours</h3>
      <ShareList
        action={revoke}
        shares={shares.map(({ id, createdAt, expiresAt, opens, openedAt }) => ({
          id,
          made: formatMoment(createdAt),
          expires: formatMoment(expiresAt),
          opened: openings(opens, openedAt),
        }))}
      />
    </Panel>
  );
}

function openings(opens: number, openedAt: Temporal.Instant | null): string {
  if (!openedAt) return "Jamais ouvert";
  if (opens === 1) return `Ouvert une fois, le ${formatMoment(openedAt)}`;
  return `Ouvert ${opens} fois, la dernière le ${formatMoment(openedAt)}`;
}
