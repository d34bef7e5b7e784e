"use client";

import { useState } from "react";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { routeTo } from "@/lib/core/routes";
import type { Stale } from "./saver";

type StaleNoticeProps = {
  page: string;
  stale: Stale;
  /** Puts one's own text over the other one. Gives a sentence when it could not be done. */
  onKeepOwn: () => Promise<string | undefined>;
  onKeepOther: () => void;
};

/** Two people wrote in one page: nothing is lost, and who came second chooses knowingly. */
export function StaleNotice({ page, stale, onKeepOwn, onKeepOther }: StaleNoticeProps) {
  const [fault, setFault] = useState<string>();
  const { said, keptAs } = stale;
  return (
    <div role="alert">
      <Notice tone="warning" title={said}>
        <p>
          {keptAs === null
            ? "Ce que vous voyez n’est plus à jour\u00a0: rechargez la page pour continuer."
            : `Rien n’est perdu\u00a0: votre texte est gardé à part, c’est la version ${keptAs}. Choisissez celui avec lequel continuer.`}
        </p>
        <p className="flex flex-wrap gap-3">
          {keptAs !== null && (
            <>
              <a
                href={routeTo.staffHelpVersions(page, { version: keptAs, avec: "actuelle" })}
                target="_blank"
                rel="noopener"
                className={buttonClass("secondary")}
              >
                Voir les différences<span className="sr-only"> (nouvel onglet)</span>
              </a>
              <button
                type="button"
                className={buttonClass("secondary")}
                onClick={async () => setFault(await onKeepOwn())}
              >
                Reprendre avec mon texte
              </button>
            </>
          )}
          <button type="button" className={buttonClass("secondary")} onClick={onKeepOther}>
            {keptAs === null ? "Recharger la page" : "Garder l’autre texte"}
          </button>
        </p>
        {fault && <p className="font-bold">{fault}</p>}
      </Notice>
    </div>
  );
}
