import Link from "next/link";
import type { Temporal } from "temporal-polyfill";
import { OneButtonForm } from "@/components/account/one-button-form";
import { buttonClass } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import type { FormAction } from "@/lib/core/form-state";
import { formatBytes, formatMoment } from "@/lib/core/format";
import { routes, routeTo } from "@/lib/core/routes";
import { type ExportState, exportHours } from "@/lib/export/rules";

type LastExport = {
  id: string;
  requestedAt: Temporal.Instant;
  expiresAt: Temporal.Instant | null;
  bytes: number | null;
};

type ExportPanelProps = {
  /** The archive asked for last, and where it stands. */
  last: LastExport | undefined;
  state: ExportState;
  ask: FormAction;
};

/** A copy of everything: asked for, being made, or ready to be taken for a day. */
export function ExportPanel({ last, state, ask }: ExportPanelProps) {
  return (
    <Panel title="Télécharger toutes mes données" id="archive">
      <p>
        Une archive avec tout ce que contient votre espace : contrat, cotisations, remboursements, demandes,
        documents envoyés, connexions.
      </p>
      {last && state === "making" && <Making since={last.requestedAt} />}
      {last && state === "ready" && <Ready {...last} />}
      {state === "gone" && <Ask ask={ask} />}
      {state === "ready" && (
        <Disclosure summary="Préparer une archive plus récente">
          <Ask ask={ask} />
        </Disclosure>
      )}
      <p>
        Vous pouvez aussi faire corriger ou effacer une donnée, ou vous opposer à son usage : voir{" "}
        <Link href={routes.privacy} className="link">
          Vos données personnelles
        </Link>
        .
      </p>
    </Panel>
  );
}

function Ask({ ask }: { ask: FormAction }) {
  return (
    <>
      <p>
        Elle contient un résumé en PDF, des tableaux pour tableur et un fichier JSON pour les programmes. Un
        e-mail vous prévient quand elle est prête, souvent en quelques minutes. Elle reste ici {exportHours}
        &nbsp;heures.
      </p>
      <div className="self-start">
        <OneButtonForm action={ask} label="Préparer mon archive" />
      </div>
    </>
  );
}

function Making({ since }: { since: Temporal.Instant }) {
  return (
    <Notice tone="info" title="Votre archive est en préparation">
      <p>{`Vous l’avez demandée le ${formatMoment(since)}.`}</p>
      <p>Vous pouvez quitter cette page : un e-mail vous préviendra quand elle sera prête.</p>
    </Notice>
  );
}

function Ready({ id, expiresAt, bytes }: LastExport) {
  return (
    <Notice tone="success" title="Votre archive est prête">
      {expiresAt && <p>{`Vous pouvez la télécharger jusqu’au ${formatMoment(expiresAt)}.`}</p>}
      <p>
        Elle contient vos soins, vos comptes bancaires et votre numéro de Sécurité sociale : ne la laissez pas
        sur un ordinateur partagé. Par sécurité, votre mot de passe peut vous être redemandé.
      </p>
      <p>
        <a href={routeTo.dataExport(id)} className={buttonClass()}>
          {`Télécharger mon archive${bytes === null ? "" : ` (zip, ${formatBytes(bytes)})`}`}
        </a>
      </p>
    </Notice>
  );
}
