import type { Route } from "next";
import type { ReactNode } from "react";
import { StepFrame } from "@/components/request/step-frame";
import { ButtonLink } from "@/components/ui/button";
import { routes, routeTo } from "@/lib/core/routes";
import { formAnchor } from "./shown-when";

const kind = "Résiliation";
const count = 3;

export const formTitle = "Résilier votre contrat";
export const recapTitle = "Vérifiez votre demande";
export const receiptTitle = "Votre demande de résiliation est reçue";

type Previous = { href: Route; label: string };
const homes: Record<"public" | "space", Previous> = {
  public: { href: routes.home, label: "Accueil" },
  space: { href: routes.contract, label: "Mon contrat" },
};

type FrameProps = { where: "public" | "space"; children: ReactNode };

/** The first of the three steps of D. 221-1: conditions, and the request. */
export const FormFrame = ({ where, children }: FrameProps) => (
  <StepFrame
    kind={kind}
    title={formTitle}
    lead="Vous allez débuter l’enregistrement de votre demande de résiliation"
    rank={1}
    count={count}
    previous={homes[where]}
    help={routeTo.helpPage("resilier-votre-contrat")}
  >
    {children}
  </StepFrame>
);

/** The second: everything can be checked and changed. */
export const RecapFrame = ({ previous, children }: { previous: Route; children: ReactNode }) => (
  <StepFrame
    kind={kind}
    title={recapTitle}
    lead="Rien n’est encore envoyé. Relisez, corrigez si besoin, puis confirmez en bas de page."
    rank={2}
    count={count}
    previous={{ href: previous, label: "Revenir à la demande" }}
  >
    {children}
  </StepFrame>
);

/** The third: what was received. */
export const ReceiptFrame = ({ where, children }: FrameProps) => (
  <StepFrame kind={kind} title={receiptTitle} rank={3} count={count} previous={homes[where]}>
    {children}
  </StepFrame>
);

/** Past what is read first, to the form: by the router, so that the back button finds the page again. */
export const ToForm = ({ page }: { page: Route }) => (
  <ButtonLink href={`${page}#${formAnchor}` as Route}>Aller à la demande</ButtonLink>
);
