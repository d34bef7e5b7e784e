import type { Route } from "next";
import { EmailLink } from "@/components/site/contact-links";
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
            À la mutuelle, chaque consultation est notée avec sa raison, et un dossier ouvert se referme au
            bout d’une demi-heure. Une consultation vous étonne ? Écrivez au délégué à la protection des
            données : <EmailLink fact="dpoEmail" />.
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
