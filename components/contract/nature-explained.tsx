import { Disclosure } from "@/components/ui/disclosure";
import type { ContractNature } from "@/lib/contract/rules";

type NatureExplainedProps = { nature: ContractNature; employer: string | null };

/** Who decides what in a contract taken out through an employer or an association. */
export function NatureExplained({ nature, employer }: NatureExplainedProps) {
  if (nature === "individuel") return null;
  return nature === "collectif-obligatoire" ? (
    <Compulsory employer={employer ?? "Votre employeur"} />
  ) : (
    <Optional employer={employer ?? "Le groupe qui l’a négocié"} />
  );
}

function Compulsory({ employer }: { employer: string }) {
  return (
    <Disclosure summary="Ce que votre employeur décide, et ce que vous décidez">
      <p>
        {`${employer} a choisi ce contrat pour l’ensemble de ses salariés. C’est l’employeur qui décide de la mutuelle, du niveau de garantie et de la part qu’il paie : la moitié au moins. Lui seul peut mettre fin au contrat.`}
      </p>
      <p>
        {
          "Vous décidez de vos options et des personnes que vous ajoutez. Certaines situations permettent aussi d’être dispensé d’adhérer : la demande se fait auprès de votre employeur."
        }
      </p>
    </Disclosure>
  );
}

function Optional({ employer }: { employer: string }) {
  return (
    <Disclosure summary="Ce qui est décidé pour le groupe, et ce que vous décidez">
      <p>
        {`${employer} a négocié ce contrat : les garanties et les tarifs sont les mêmes pour tout le groupe.`}
      </p>
      <p>{"Vous avez choisi d’y adhérer. Vous décidez aussi de vos options et des personnes couvertes."}</p>
    </Disclosure>
  );
}
