import Link from "next/link";
import { Temporal } from "temporal-polyfill";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { DescriptionList } from "@/components/ui/description-list";
import { Panel } from "@/components/ui/panel";
import type { Contract } from "@/lib/contract/queries";
import { type ContractState, contractState, natureLabels, nextRenewal } from "@/lib/contract/rules";
import { formatDate } from "@/lib/core/format";
import { routes } from "@/lib/core/routes";
import { NatureExplained } from "./nature-explained";

const states: Record<ContractState, { label: string; tone: BadgeTone }> = {
  "to-come": { label: "À venir", tone: "warning" },
  running: { label: "En cours", tone: "success" },
  ended: { label: "Terminé", tone: "neutral" },
};

type ContractFactsProps = { contract: Contract; today: Temporal.PlainDate };

/** A contract: what it is, its dates, and what each means. */
export function ContractFacts({ contract, today }: ContractFactsProps) {
  const state = contractState(contract, today);
  const { label, tone } = states[state];
  return (
    <Panel
      id="contrat"
      title={
        <span className="flex flex-wrap items-center justify-between gap-3">
          {contract.product}
          <Badge tone={tone}>{label}</Badge>
        </span>
      }
    >
      <p>{sentences[state](contract, today)}</p>
      <DescriptionList items={[...nameFacts(contract), ...dateFacts(contract, state, today)]} />
      <NatureExplained nature={contract.nature} employer={contract.employer} />
      {state !== "ended" && (
        <Link href={routes.ownTermination} className="link inline-flex min-h-11 items-center self-start">
          {contract.endedOn ? "Voir ce qui concerne la fin du contrat" : "Résilier votre contrat"}
        </Link>
      )}
    </Panel>
  );
}

const sentences: Record<ContractState, (contract: Contract, today: Temporal.PlainDate) => string> = {
  "to-come": ({ effectiveOn }) =>
    `Ce contrat commence le ${formatDate(effectiveOn)}. Il remboursera les soins reçus à partir de ce jour.`,
  running: ({ endedOn, renewal }, today) =>
    endedOn
      ? `Ce contrat se termine le ${formatDate(endedOn)}. Vous êtes couvert jusqu’à la fin de cette journée.`
      : `Ce contrat est en cours. Il se renouvelle à l’échéance, le ${formatDate(nextRenewal(renewal, today))}, sans démarche de votre part.`,
  ended: ({ effectiveOn, endedOn }) =>
    endedOn && Temporal.PlainDate.compare(endedOn, effectiveOn) < 0
      ? "Vous avez renoncé à ce contrat avant qu’il commence : il n’a rien couvert, et rien n’est dû."
      : `Ce contrat est terminé${endedOn ? ` depuis le ${formatDate(endedOn)}` : ""}. Les soins reçus jusqu’à cette date peuvent encore être remboursés, pendant deux ans après chaque soin.`,
};

const nameFacts = ({ nature, employer, level, options, responsible }: Contract) => [
  { term: "Nature", value: natureLabels[nature] },
  ...(employer ? [{ term: "Souscrit par", value: employer }] : []),
  { term: "Niveau de garantie", value: level },
  { term: "Options", value: options.length > 0 ? <OptionList options={options} /> : "Aucune" },
  { term: "Contrat responsable", value: responsible ? responsibleWords : notResponsibleWords },
];

const responsibleWords =
  "Oui. Il suit les règles que la loi fixe à la plupart des contrats : il complète l’Assurance maladie, mais ne rembourse ni la participation forfaitaire ni les franchises.";
const notResponsibleWords =
  "Non. Il n’est pas tenu aux remboursements minimaux et maximaux que la loi fixe aux contrats responsables : seul le tableau de vos garanties compte.";

function OptionList({ options }: { options: string[] }) {
  return (
    <ul>
      {options.map((option) => (
        <li key={option}>{option}</li>
      ))}
    </ul>
  );
}

function dateFacts(contract: Contract, state: ContractState, today: Temporal.PlainDate) {
  const { firstSubscribedOn, effectiveOn, renewal, endedOn } = contract;
  return [
    { term: "Première souscription", value: formatDate(firstSubscribedOn) },
    { term: "Date de prise d’effet", value: formatDate(effectiveOn) },
    ...(state === "running" && !endedOn
      ? [{ term: "Renouvellement du contrat", value: formatDate(nextRenewal(renewal, today)) }]
      : []),
    ...(endedOn ? [{ term: "Date de fin", value: formatDate(endedOn) }] : []),
  ];
}
