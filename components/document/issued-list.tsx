import type { Route } from "next";
import Link from "next/link";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Pager } from "@/components/ui/pager";
import { Panel } from "@/components/ui/panel";
import type { FormAction } from "@/lib/core/form-state";
import { formatDate } from "@/lib/core/format";
import { routes } from "@/lib/core/routes";
import type { Issued } from "@/lib/document/queries";
import { type DocumentState, issuedTitle } from "@/lib/document/rules";
import { RevokeForm } from "./revoke-form";

const states: Record<DocumentState, { label: string; tone: BadgeTone }> = {
  authentic: { label: "Valable", tone: "success" },
  expired: { label: "Expiré", tone: "neutral" },
  revoked: { label: "Annulé", tone: "danger" },
};

type IssuedListProps = {
  issued: Issued[];
  /** Where older documents are, and where the newest are when these are not. */
  older?: Route | undefined;
  newest?: Route | undefined;
  revoke: FormAction;
};

/** The documents already made, and the way to cancel one that went astray. */
export function IssuedList({ issued, older, newest, revoke }: IssuedListProps) {
  return (
    <Panel title="Documents déjà créés" id="documents-crees">
      {issued.length === 0 ? (
        <p>
          Chaque document que vous créez est noté ici. Si vous en perdez un, vous pourrez l’annuler : qui le
          vérifiera saura qu’il ne vaut plus.
        </p>
      ) : (
        <>
          <p>
            Chacun porte un code. Qui le reçoit peut le contrôler sur la page{" "}
            <Link href={routes.verify} className="link">
              Vérifier un document
            </Link>
            .
          </p>
          <ul className="flex flex-col">
            {issued.map((document) => (
              <IssuedItem key={document.id} document={document} revoke={revoke} />
            ))}
          </ul>
        </>
      )}
      <Pager
        label="Pages des documents créés"
        olderLabel="Documents plus anciens"
        older={older}
        newest={newest}
      />
    </Panel>
  );
}

function IssuedItem({ document, revoke }: { document: Issued; revoke: FormAction }) {
  const { id, issuedOn, validUntil, state, codeEnd } = document;
  const { label, tone } = states[state];
  const title = issuedTitle(document);
  const end = codeEnd && `code finissant par ${codeEnd}`;
  const name = [title, `créé le ${formatDate(issuedOn)}`, end].filter(Boolean).join(", ");
  return (
    <li className="flex flex-col gap-2 border-t border-line py-4 first:border-t-0 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h3 className="font-bold">{title}</h3>
        <Badge tone={tone}>{label}</Badge>
      </div>
      <p className="text-muted">
        {`Créé le ${[formatDate(issuedOn), end].filter(Boolean).join(", ")}. `}
        {state === "authentic" && `Valable jusqu’au ${formatDate(validUntil)}.`}
        {state === "expired" && `N’est plus valable depuis le ${formatDate(validUntil.add({ days: 1 }))}.`}
        {state === "revoked" && "Vous l’avez annulé."}
      </p>
      {state === "authentic" && <RevokeForm id={id} name={name} action={revoke} />}
    </li>
  );
}
