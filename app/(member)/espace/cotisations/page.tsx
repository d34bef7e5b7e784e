import type { Metadata } from "next";
import type { Temporal } from "temporal-polyfill";
import { FormerMemberNotice } from "@/components/contract/former-member-notice";
import { History } from "@/components/contribution/history";
import { HowComputed } from "@/components/contribution/how-computed";
import { NextContribution } from "@/components/contribution/next-contribution";
import { Schedule } from "@/components/contribution/schedule";
import { UnpaidPanel } from "@/components/contribution/unpaid-panel";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { type Db, database } from "@/db/client";
import { requireMember } from "@/lib/account/require-member";
import { listBeneficiaries, listContracts } from "@/lib/contract/queries";
import { byRelevance, isCovered, isRenewed, readableUntil } from "@/lib/contract/rules";
import { ContributionView } from "@/lib/contribution/input";
import {
  listContributionYear,
  listPlanned,
  listUnpaid,
  sumContributionYears,
} from "@/lib/contribution/queries";
import { civilDate, now } from "@/lib/core/clock";
import { routeTo } from "@/lib/core/routes";
import { reading } from "@/lib/operations/reading";

const title = "Mes cotisations";
const help = routeTo.helpPage("mes-cotisations");
const unpaidHelp = routeTo.helpPage("cotisation-impayee");

type Props = PageProps<"/espace/cotisations">;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { year } = ContributionView.parse(await searchParams);
  return { title: year ? `${year} – ${title}` : title };
}

export default async function ContributionsPage({ searchParams }: Props) {
  const { memberId } = await requireMember();
  const asked = ContributionView.parse(await searchParams).year;
  const db = database();
  const today = civilDate(now());
  const [contracts, beneficiaries, { planned, unpaid, years, year, instalments }] = await Promise.all([
    listContracts(db, memberId),
    listBeneficiaries(db, memberId),
    reading((apart) => findContributions(apart, memberId, asked, today)),
  ]);
  const [next] = planned;
  const contract = contracts.find(({ id }) => id === next?.contractId);
  const [noticed] = byRelevance(contracts, today);
  const until = readableUntil(contracts, today);

  return (
    <PageBody width="wide">
      <PageTitle help={unpaid.length > 0 ? unpaidHelp : help}>{title}</PageTitle>
      <div className="grid grid-cols-1 gap-8 lg:grid-cols-2 lg:items-start">
        <div className="flex flex-col gap-8">
          <FormerMemberNotice until={until} />
          <UnpaidPanel unpaid={unpaid} contracts={contracts} today={today} />
          <NextContribution next={next} contract={contract} former={until !== undefined} />
          {next && (
            <HowComputed
              instalment={next}
              contract={contract}
              covered={beneficiaries.filter((one) => isCovered(one, today)).map((one) => one.firstName)}
            />
          )}
        </div>
        <div className="flex flex-col gap-8">
          <Schedule planned={planned} renewed={noticed !== undefined && isRenewed(noticed, today)} />
          <History {...{ years, year, instalments, contracts }} former={until !== undefined} />
        </div>
      </div>
    </PageBody>
  );
}

/** The instalments to come and unpaid, and those of the year asked for, or of the last one settled. */
async function findContributions(
  db: Db,
  memberId: string,
  asked: number | undefined,
  today: Temporal.PlainDate,
) {
  const [planned, unpaid, sums] = await Promise.all([
    listPlanned(db, memberId, today),
    listUnpaid(db, memberId),
    sumContributionYears(db, memberId),
  ]);
  const years = sums.filter(({ settled }) => settled > 0);
  const year = years.some((one) => one.year === asked) && asked ? asked : (years[0]?.year ?? today.year);
  return { planned, unpaid, years, year, instalments: await listContributionYear(db, memberId, year) };
}
