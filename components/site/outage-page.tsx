"use client";

import { useEffect } from "react";
import { AdviserContact } from "@/components/site/adviser";
import { buttonClass } from "@/components/ui/button";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";

/** What is shown in place of a page that could not be made. */
export function OutagePage({ retry }: { error: unknown; retry: () => void }) {
  useEffect(() => {
    document.title = "Erreur – Espace adhérent";
    document.getElementById("contenu")?.focus();
  }, []);

  return (
    <PageBody>
      <PageTitle lead="Ce n’est pas de votre fait : quelque chose n’a pas fonctionné de notre côté. Attendez un instant, puis réessayez.">
        Nous n’arrivons pas à afficher cette page
      </PageTitle>
      <p className="mb-10">
        <button type="button" onClick={retry} className={buttonClass()}>
          Réessayer
        </button>
      </p>
      <Panel>
        <AdviserContact />
      </Panel>
    </PageBody>
  );
}
