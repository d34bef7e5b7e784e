import type { ReactNode } from "react";
import type { Way } from "@/lib/termination/ways-out";

type WayName = Way["way"];

const texts: Record<WayName, ReactNode> = {
  employer: "L’employeur peut mettre fin au contrat collectif, pour tout le monde (article L. 221-10).",
  dispense:
    "Vous pouvez lui demander d’en être dispensé, dans les cas que la loi prévoit : contrat court, mutuelle de votre conjoint, complémentaire santé solidaire… (articles L. 911-7, III, et D. 911-2 du code de la sécurité sociale).",
  "job-end":
    "Si vous quittez l’entreprise, le contrat s’arrête avec l’emploi. Il peut vous être maintenu gratuitement jusqu’à douze mois si vous êtes indemnisé par France Travail (article L. 911-8 du code de la sécurité sociale).",
  dependants:
    "Vous pouvez retirer les personnes que vous avez ajoutées vous-même (article 3 du règlement mutualiste).",
  options: "Vous pouvez retirer les options que vous avez choisies (article 12 du règlement mutualiste).",
};

const every: readonly WayName[] = ["employer", "dispense", "job-end", "dependants", "options"];

/** The ways out of a compulsory group contract, each with its article: all of them, unless told which. */
export function WayList({ ways = every }: { ways?: readonly WayName[] }) {
  return (
    <ul className="flex list-disc flex-col gap-2 pl-6 marker:text-accent-ink">
      {ways.map((way) => (
        <li key={way}>{texts[way]}</li>
      ))}
    </ul>
  );
}
