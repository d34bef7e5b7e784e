import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { cache } from "react";
import { BeneficiaryList } from "@/components/contract/beneficiary-list";
import { ContractFacts } from "@/components/contract/contract-facts";
import { FormerMemberNotice } from "@/components/contract/former-member-notice";
import { GuaranteePanel } from "@/components/contract/guarantee-panel";
import { OtherContracts } from "@/components/contract/other-contracts";
import { AdviserContact } from "@/components/site/adviser";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { database } from "@/db/client";
import { requireMember } from "@/lib/account/require-member";
import { ContractView } from "@/lib/contract/input";
import { listBeneficiaries, listContracts, listGuarantees } from "@/lib/contract/queries";
import {
  byRelevance,
  type ContractState,
  contractState,
  guaranteesDay,
  readableUntil,
} from "@/lib/contract/rules";
import { byCareKind, searchGuarantees } from "@/lib/contract/search-guarantees";
import { civilDate, now } from "@/lib/core/clock";
import { routes, routeTo } from "@/lib/core/routes";

const title = "Mon contrat";

type Props = PageProps<"/espace/contrat">;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { contractId, words } = ContractView.parse(await searchParams);
  const { memberId } = await requireMember();
  if (contractId && !(await contractsOf(memberId)).some(({ id }) => id === contractId)) notFound();
  return { title: words ? `Recherche dans les garanties – ${title}` : title };
}

const contractsOf = cache((memberId: string) => listContracts(database(), memberId));

export default async function ContractPage({ searchParams }: Props) {
  const { memberId } = await requireMember();
  const { contractId, words } = ContractView.parse(await searchParams);
  const today = civilDate(now());
  const [found, beneficiaries] = await Promise.all([
    contractsOf(memberId),
    listBeneficiaries(database(), memberId),
  ]);
  const contracts = byRelevance(found, today);
  const [first] = contracts;
  if (!first) return <NoContract />;
  const contract = contractId ? contracts.find(({ id }) => id === contractId) : first;
  if (!contract) notFound();
  const until = readableUntil(contracts, today);
  const guarantees = await listGuarantees(database(), contract, guaranteesDay(contract, today));

  return (
    <PageBody width="wide">
      <PageTitle help={routeTo.helpPage("comprendre-mon-contrat")}>{title}</PageTitle>
      <div className="flex flex-col gap-8">
        {contract === first && <PlacesOfPage />}
        <FormerMemberNotice until={until} />
        {contract !== first && (
          <Link href={routes.contract} className="link inline-flex min-h-11 items-center self-start">
            {waysBack[contractState(first, today)]}
          </Link>
        )}
        <ContractFacts contract={contract} today={today} />
        {contract === first && (
          <BeneficiaryList
            beneficiaries={beneficiaries}
            today={today}
            former={until !== undefined}
            endsOn={contract.endedOn}
          />
        )}
        <GuaranteePanel
          kinds={byCareKind(searchGuarantees(guarantees, words))}
          level={contract.level}
          words={words}
          contractId={contractId}
          known={guarantees.length > 0}
        />
        <OtherContracts contracts={contracts.filter((other) => other !== contract)} today={today} />
      </div>
    </PageBody>
  );
}

const waysBack: Record<ContractState, string> = {
  running: "Revenir au contrat en cours",
  "to-come": "Revenir au contrat à venir",
  ended: "Revenir au dernier contrat",
};

const places = [
  { href: "#contrat", label: "Le contrat" },
  { href: "#personnes", label: "Les personnes couvertes" },
  { href: "#garanties", label: "Les remboursements prévus" },
];

/** The page is long: its parts, one tap away. */
function PlacesOfPage() {
  return (
    <nav aria-label="Sur cette page" className="-mt-4 print:hidden">
      <ul className="flex flex-wrap gap-x-8">
        {places.map(({ href, label }) => (
          <li key={href}>
            <a href={href} className="link inline-flex min-h-11 items-center">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function NoContract() {
  return (
    <PageBody>
      <PageTitle help={routeTo.helpPage("comprendre-mon-contrat")}>{title}</PageTitle>
      <Panel>
        <AdviserContact>
          Aucun contrat n’apparaît dans votre espace. Un conseiller cherchera pourquoi avec vous.
        </AdviserContact>
      </Panel>
    </PageBody>
  );
}
