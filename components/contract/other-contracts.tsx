import Link from "next/link";
import { Temporal } from "temporal-polyfill";
import { Disclosure } from "@/components/ui/disclosure";
import { Panel } from "@/components/ui/panel";
import type { Contract } from "@/lib/contract/queries";
import { contractState } from "@/lib/contract/rules";
import { formatDate } from "@/lib/core/format";
import { routes, withQuery } from "@/lib/core/routes";

type OtherContractsProps = { contracts: Contract[]; today: Temporal.PlainDate };

/** The member's other contracts: those in force or to come in sight, the former ones folded. */
export function OtherContracts({ contracts, today }: OtherContractsProps) {
  const former = contracts.filter((contract) => contractState(contract, today) === "ended");
  const others = contracts.filter((contract) => !former.includes(contract));
  if (contracts.length === 0) return null;
  return (
    <Panel title="Vos autres contrats">
      <ContractLinks contracts={others} today={today} />
      {former.length > 0 && (
        <Disclosure summary={former.length > 1 ? `${former.length} anciens contrats` : "Un ancien contrat"}>
          <ContractLinks contracts={former} today={today} />
        </Disclosure>
      )}
    </Panel>
  );
}

function ContractLinks({ contracts, today }: OtherContractsProps) {
  if (contracts.length === 0) return null;
  return (
    <ul className="flex flex-col divide-y divide-line">
      {contracts.map((contract) => (
        <li key={contract.id} className="py-3 first:pt-0 last:pb-0">
          <Link
            href={withQuery(routes.contract, { contrat: contract.id })}
            prefetch={false}
            className="link inline-flex min-h-11 items-center"
          >
            {`${contract.product}, ${contract.level}`}
          </Link>
          <p className="text-muted">{datesOf(contract, today)}</p>
        </li>
      ))}
    </ul>
  );
}

function datesOf(contract: Contract, today: Temporal.PlainDate): string {
  const { effectiveOn, endedOn } = contract;
  if (endedOn && Temporal.PlainDate.compare(endedOn, effectiveOn) < 0)
    return "Renoncé avant sa prise d’effet";
  if (endedOn) return `Du ${formatDate(effectiveOn)} au ${formatDate(endedOn)}`;
  const word = contractState(contract, today) === "running" ? "Depuis le" : "À partir du";
  return `${word} ${formatDate(effectiveOn)}`;
}
