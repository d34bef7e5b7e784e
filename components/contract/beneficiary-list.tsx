import { Temporal } from "temporal-polyfill";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { DescriptionList } from "@/components/ui/description-list";
import { Disclosure } from "@/components/ui/disclosure";
import { Panel } from "@/components/ui/panel";
import type { Beneficiary } from "@/lib/contract/queries";
import {
  isCovered,
  relationLabels,
  type TeletransmissionStatus,
  teletransmissionLabels,
} from "@/lib/contract/rules";
import { formatDate } from "@/lib/core/format";
import { TeletransmissionHelp } from "./teletransmission-help";

type BeneficiaryListProps = {
  beneficiaries: Beneficiary[];
  today: Temporal.PlainDate;
  /** Whether no contract runs any more: there is no télétransmission to set up. */
  former: boolean;
  /** The contract's last day of cover, when it is known: nobody is covered beyond it. */
  endsOn: Temporal.PlainDate | null;
};

/** The persons covered, each with their dates and télétransmission; those no longer covered, folded. */
export function BeneficiaryList({ beneficiaries: all, today, former, endsOn }: BeneficiaryListProps) {
  const beneficiaries = all.map((person) => ({ ...person, coveredTo: earlier(person.coveredTo, endsOn) }));
  const covered = beneficiaries.filter((person) => isCovered(person, today));
  const others = beneficiaries.filter((person) => !covered.includes(person));
  return (
    <Panel id="personnes" title="Personnes couvertes">
      {covered.length > 0 ? <People people={covered} transmitted={!former} /> : <p>{nobody(others)}</p>}
      {!former && <TeletransmissionHelp people={covered} />}
      {others.length > 0 && (
        <Disclosure summary="Personnes qui ne sont pas couvertes aujourd’hui">
          <People people={others} />
        </Disclosure>
      )}
    </Panel>
  );
}

const earlier = (a: Temporal.PlainDate | null, b: Temporal.PlainDate | null) =>
  a && b ? (Temporal.PlainDate.compare(a, b) < 0 ? a : b) : (a ?? b);

const nobody = (others: Beneficiary[]) =>
  others.length > 0
    ? "Personne n’est couvert aujourd’hui."
    : "Les personnes couvertes par votre contrat n’apparaissent pas encore ici. Un conseiller peut vous les confirmer.";

function People({ people, transmitted = false }: { people: Beneficiary[]; transmitted?: boolean }) {
  return (
    <ul className="grid grid-cols-1 gap-5 md:grid-cols-2">
      {people.map((person) => (
        <li key={person.id} className="rounded-control border border-line p-5">
          <h3 className="mb-4 text-lg">{`${person.firstName} ${person.lastName}`}</h3>
          <DescriptionList items={facts(person, transmitted)} />
        </li>
      ))}
    </ul>
  );
}

const tones: Record<TeletransmissionStatus, BadgeTone> = {
  active: "success",
  requested: "info",
  broken: "danger",
  none: "warning",
};

const facts = (person: Beneficiary, transmitted: boolean) => [
  { term: "Lien", value: relationLabels[person.relation] },
  { term: "Date de naissance", value: formatDate(person.bornOn) },
  { term: "Garanties", value: coverWords(person) },
  ...(transmitted
    ? [
        {
          term: "Télétransmission",
          value: (
            <Badge tone={tones[person.teletransmission]}>
              {teletransmissionLabels[person.teletransmission]}
            </Badge>
          ),
        },
      ]
    : []),
];

const coverWords = ({ coveredFrom, coveredTo }: Beneficiary) =>
  coveredTo
    ? `Du ${formatDate(coveredFrom)} au ${formatDate(coveredTo)}`
    : `Depuis le ${formatDate(coveredFrom)}`;
