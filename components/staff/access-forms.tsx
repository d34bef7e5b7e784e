"use client";

import type { ReactNode } from "react";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/form-state";
import { OneTimeLink } from "./one-time-link";

export type AccessFormsProps = { id: string; name: string; newLink: FormAction; revoke: FormAction };

/** A new link, or the end of an access: each in two steps that need no script, unfold then confirm. */
export function AccessForms({ id, name, newLink, revoke }: AccessFormsProps) {
  const whose = <span className="sr-only">{` pour ${name}`}</span>;
  return (
    <div className="mt-3 flex flex-col gap-x-8 sm:flex-row sm:flex-wrap sm:items-start">
      <Form action={newLink}>
        {({ status, result }) =>
          status === "done" && result ? (
            <NewLink address={result} name={name} />
          ) : (
            <Folded summary={<>Donner un nouveau lien{whose}</>}>
              <p>
                Son mot de passe et son application d’authentification ne serviront plus, et ses sessions se
                termineront. Vérifiez d’abord que c’est bien cette personne qui le demande.
              </p>
              <Confirm id={id}>Créer le lien{whose}</Confirm>
            </Folded>
          )
        }
      </Form>
      <Form action={revoke}>
        {() => (
          <Folded summary={<>Retirer l’accès{whose}</>}>
            <p>
              Ses sessions se terminent aussitôt. Ce qu’elle a fait garde son nom. Les demandes qu’elle avait
              prises peuvent être reprises par d’autres.
            </p>
            <Confirm id={id} danger>
              Confirmer le retrait{whose}
            </Confirm>
          </Folded>
        )}
      </Form>
    </div>
  );
}

function Folded({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <details>
      <summary className="inline-flex min-h-11 items-center rounded-control font-bold text-brand underline">
        {summary}
      </summary>
      <div className="flex max-w-[36rem] flex-col gap-4 rounded-control border-2 border-line p-4 sm:p-5">
        {children}
      </div>
    </details>
  );
}

type ConfirmProps = { id: string; danger?: boolean; children: ReactNode };

function Confirm({ id, danger = false, children }: ConfirmProps) {
  return (
    <>
      <input type="hidden" name="person" value={id} />
      <div>
        <SubmitButton look={danger ? "danger" : "primary"}>
          <span>{children}</span>
        </SubmitButton>
      </div>
    </>
  );
}

function NewLink({ address, name }: { address: string; name: string }) {
  return (
    <div role="status" className="w-full">
      <Notice tone="success" title={`Lien à remettre à ${name}`}>
        <p>
          Il sert une fois, pendant trois jours, et ne sera plus affiché. Remettez-le en main propre ou par un
          moyen sûr.
        </p>
        <OneTimeLink address={address} />
      </Notice>
    </div>
  );
}
