import Link from "next/link";
import type { Temporal } from "temporal-polyfill";
import { StatusBadge } from "@/components/reimbursement/status-badge";
import { StateBadge } from "@/components/request/state-badge";
import { Amount } from "@/components/ui/amount";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { DescriptionList } from "@/components/ui/description-list";
import { Panel } from "@/components/ui/panel";
import type { Beneficiary, Contract } from "@/lib/contract/queries";
import {
  type ContractState,
  contractState,
  isCovered,
  natureLabels,
  relationLabels,
} from "@/lib/contract/rules";
import { formatDate, formatDay, formatMoment } from "@/lib/core/format";
import { routeTo } from "@/lib/core/routes";
import type { ReimbursementLine } from "@/lib/reimbursement/queries";
import { isUncalculated } from "@/lib/reimbursement/rules";
import { kinds } from "@/lib/request/rules";
import type { FileRequest } from "@/lib/staff/member-file";

const states: Record<ContractState, { label: string; tone: BadgeTone }> = {
  "to-come": { label: "À venir", tone: "warning" },
  running: { label: "En cours", tone: "success" },
  ended: { label: "Terminé", tone: "neutral" },
};

type ContractPanelProps = { contracts: Contract[]; today: Temporal.PlainDate };

/** A member's contracts, the one that matters first. */
export function ContractPanel({ contracts, today }: ContractPanelProps) {
  return (
    <Panel title={contracts.length > 1 ? "Contrats" : "Contrat"}>
      {contracts.length === 0 && <p>Aucun contrat.</p>}
      {contracts.map((contract) => {
        const { label, tone } = states[contractState(contract, today)];
        return (
          <section key={contract.id} className="flex flex-col gap-4">
            <div className="flex flex-wrap items-center justify-between gap-3">
              <h3 className="text-lg">{contract.product}</h3>
              <Badge tone={tone}>{label}</Badge>
            </div>
            <DescriptionList items={contractFacts(contract)} />
          </section>
        );
      })}
    </Panel>
  );
}

const contractFacts = ({ nature, employer, level, options, effectiveOn, endedOn }: Contract) => [
  { term: "Nature", value: employer ? `${natureLabels[nature]}, ${employer}` : natureLabels[nature] },
  { term: "Niveau", value: [level, ...options].join(", ") },
  { term: "Prise d’effet", value: formatDate(effectiveOn) },
  ...(endedOn ? [{ term: "Fin", value: formatDate(endedOn) }] : []),
];

type PeoplePanelProps = { people: Beneficiary[]; today: Temporal.PlainDate };

/** The persons a contract covers or has covered. */
export function PeoplePanel({ people, today }: PeoplePanelProps) {
  return (
    <Panel title="Bénéficiaires">
      {people.length === 0 && <p>Aucune personne n’est encore connue ici.</p>}
      <ul className="flex flex-col divide-y divide-line empty:hidden">
        {people.map((person) => (
          <li key={person.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3">
            <span className="min-w-0">
              <strong>{`${person.firstName} ${person.lastName}`}</strong>
              <span className="block text-sm text-muted">
                {`${relationLabels[person.relation]}, naissance le ${formatDay(person.bornOn)}`}
              </span>
            </span>
            {!isCovered(person, today) && <Badge tone="neutral">{notCovered(person)}</Badge>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const notCovered = ({ coveredTo }: Beneficiary) =>
  coveredTo ? `Jusqu’au ${formatDay(coveredTo)}` : "Pas encore couvert";

/** What a member asked last: the way to each on the desk. */
export function LastRequests({ requests }: { requests: FileRequest[] }) {
  return (
    <Panel title="Dernières demandes">
      {requests.length === 0 && <p>Aucune demande.</p>}
      <ul className="flex flex-col divide-y divide-line empty:hidden">
        {requests.map(({ id, kind, state, sentAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 py-1">
            <span className="min-w-0">
              <Link
                href={routeTo.deskRequest(id)}
                prefetch={false}
                className="link inline-flex min-h-11 items-center"
              >
                {kinds[kind].label}
              </Link>
              {sentAt && (
                <span className="block text-sm text-muted">{`Envoyée le ${formatMoment(sentAt)}`}</span>
              )}
            </span>
            <StateBadge state={state} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** The last care of a member's household. */
export function LastLines({ lines }: { lines: ReimbursementLine[] }) {
  return (
    <Panel title="Derniers soins">
      {lines.length === 0 && <p>Aucun soin n’est connu ici.</p>}
      <ul className="flex flex-col divide-y divide-line empty:hidden">
        {lines.map((line) => (
          <li key={line.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3">
            <span className="min-w-0">
              <strong>{line.actLabel}</strong>
              <span className="block text-sm text-muted">{`${formatDay(line.careOn)}, ${line.firstName}`}</span>
            </span>
            <span className="flex items-center gap-3">
              {!isUncalculated(line) && <Amount cents={line.mutualCents} />}
              <StatusBadge line={line} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
