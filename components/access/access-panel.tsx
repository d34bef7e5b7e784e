import type { Route } from "next";
import { Pager } from "@/components/ui/pager";
import { Panel } from "@/components/ui/panel";
import { type Access, accessAuthor, accessWords } from "@/lib/access/rules";
import { formatMoment } from "@/lib/core/format";

type AccessPanelProps = {
  accesses: Access[];
  /** Where older looks are, and where the latest are when these are not. */
  older?: Route | undefined;
  newest?: Route | undefined;
};

/** Who at the mutual looked at the member's file or changed it, when and why. */
export function AccessPanel({ accesses, older, newest }: AccessPanelProps) {
  return (
    <Panel title="Qui a consulté mon dossier" id="consultations">
      {accesses.length === 0 ? (
        <p>
          Personne à la mutuelle n’a encore ouvert votre dossier. Chaque consultation sera notée ici, avec sa
          date et sa raison.
        </p>
      ) : (
        <>
          <p>
            À la mutuelle, chacun doit dire pourquoi il ouvre votre dossier, et ne le peut que pendant une
            demi-heure. Une consultation vous étonne ? Dites-le à un conseiller.
          </p>
          <ul className="flex flex-col">
            {accesses.map((access) => (
              <AccessItem key={access.id} {...access} />
            ))}
          </ul>
        </>
      )}
      <Pager label="Consultations" olderLabel="Consultations plus anciennes" older={older} newest={newest} />
    </Panel>
  );
}

function AccessItem(access: Access) {
  return (
    <li className="flex flex-col gap-1 border-t border-line py-4 first:border-t-0 first:pt-0 last:pb-0">
      <p>
        <strong>{accessAuthor(access)}</strong>
        <span className="text-muted">{`, le ${formatMoment(access.at)}`}</span>
      </p>
      <p>{accessWords(access)}</p>
      {access.note && <p className="text-muted">{`Précisions\u00a0: ${access.note}`}</p>}
    </li>
  );
}
