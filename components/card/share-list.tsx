"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { buttonClass } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/lib/core/form-state";

/** A live link, in words. */
export type ShareLine = { id: string; made: string; expires: string; opened: string };

type ShareListProps = { action: FormAction; shares: ShareLine[] };

/** The links that still show the card, each with its way out. */
export function ShareList({ action, shares }: ShareListProps) {
  return (
    <Form action={action} anchor="liens-en-cours">
      {({ status }) => (
        <>
          {status === "done" && (
            <Said key={shares.length}>C’est fait : ce lien ne montre plus votre carte.</Said>
          )}
          {shares.length > 0 ? <Lines shares={shares} /> : <p>Aucun lien ne montre votre carte.</p>}
        </>
      )}
    </Form>
  );
}

/** The button pressed is gone: the focus comes here, and the sentence is read. */
function Said({ children }: { children: ReactNode }) {
  const zone = useRef<HTMLParagraphElement>(null);
  useEffect(() => zone.current?.focus(), []);
  return (
    <p
      ref={zone}
      tabIndex={-1}
      role="status"
      className="rounded-control border-2 border-success bg-success-soft p-4"
    >
      {children}
    </p>
  );
}

function Lines({ shares }: { shares: ShareLine[] }) {
  return (
    <ul className="flex flex-col">
      {shares.map(({ id, made, expires, opened }) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-t border-line py-4 first:border-t-0 first:pt-0 last:pb-0"
        >
          <div className="min-w-0">
            <p className="font-bold">Créé le {made}</p>
            <p className="text-sm text-muted">Montre la carte jusqu’au {expires}</p>
            <p className="text-sm text-muted">{opened}</p>
          </div>
          <button type="submit" name="share" value={id} className={buttonClass("danger")}>
            Annuler ce lien
            <span className="sr-only">, créé le {made}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
