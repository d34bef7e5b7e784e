import type { Metadata } from "next";
import type { Temporal } from "temporal-polyfill";
import { filterLabels } from "@/components/reimbursement/active-filters";
import { CareSearch } from "@/components/reimbursement/care-search";
import { ExportLinks } from "@/components/reimbursement/export-links";
import { LineList } from "@/components/reimbursement/line-list";
import { LineTotals } from "@/components/reimbursement/line-totals";
import { MoneyNow } from "@/components/reimbursement/money-now";
import { NoLineFound, NoLineYet } from "@/components/reimbursement/no-lines";
import { ViewLinks } from "@/components/reimbursement/view-links";
import { Notice } from "@/components/ui/notice";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Pager } from "@/components/ui/pager";
import type { Db } from "@/db/client";
import { requireMember } from "@/lib/account/require-member";
import { findReadableUntil, listBeneficiaries } from "@/lib/contract/queries";
import { civilDate, now } from "@/lib/core/clock";
import { formatDate } from "@/lib/core/format";
import { routes, routeTo, withQuery } from "@/lib/core/routes";
import { reading } from "@/lib/operations/reading";
import { explain } from "@/lib/reimbursement/explanation";
import { filteredTitle, periodChoices, positionText, ReimbursementFilter } from "@/lib/reimbursement/input";
import { listReimbursements, listTransfers, listUnsettled } from "@/lib/reimbursement/queries";
import { oldestClaim } from "@/lib/reimbursement/rules";
import { statementPeriod } from "@/lib/reimbursement/statement-period";
import { listYears, totalReimbursements } from "@/lib/reimbursement/sums";

const title = "Mes remboursements";

type Props = PageProps<"/espace/remboursements">;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { query, filter, faults } = ReimbursementFilter.parse(await searchParams);
  return { title: filteredTitle(title, filterLabels(filter, query), faults) };
}

export default async function ReimbursementsPage({ searchParams }: Props) {
  const { memberId } = await requireMember();
  const asked = await searchParams;
  const { query, filter, faults, after } = ReimbursementFilter.parse(asked);
  const today = civilDate(now());
  const unfiltered = !after && Object.values(query).every((asked) => asked === undefined);
  const [page, totals, people, years, situation] = await reading((db) =>
    Promise.all([
      listReimbursements(db, memberId, filter, { after }),
      totalReimbursements(db, memberId, filter),
      listBeneficiaries(db, memberId),
      listYears(db, memberId),
      unfiltered ? moneyNow(db, memberId, today) : undefined,
    ]),
  );
  if (years.length === 0) {
    const readableUntil = await reading((db) => findReadableUntil(db, memberId, today));
    return <EmptyPage readableUntil={readableUntil} />;
  }

  return (
    <PageBody width="wide">
      <PageTitle help={routeTo.helpPage("suivre-mes-remboursements")}>{title}</PageTitle>
      <ViewLinks current="care" period={query} />
      <div className="flex flex-col gap-8">
        {asked.message === "trop-de-fichiers" && <TooManyFiles />}
        {situation && <MoneyNow {...situation} />}
        <CareSearch {...{ query, filter, faults, people }} choices={periodChoices(years, today)} />
        <h2 className="text-xl">{after ? `Vos soins jusqu’au ${formatDate(after.on)}` : "Vos soins"}</h2>
        {totals.lines === 0 ? (
          <NoLineFound />
        ) : (
          <>
            <LineTotals totals={totals} />
            <LineList items={page.rows.map((line) => ({ line, explanation: explain(line) }))} today={today} />
            <Pager
              label="Pages des soins"
              olderLabel="Soins plus anciens"
              older={
                page.next && withQuery(routes.reimbursements, { ...query, apres: positionText(page.next) })
              }
              newest={after && withQuery(routes.reimbursements, query)}
            />
            <ExportLinks query={query} statement={statementPeriod(filter, today)} />
          </>
        )}
      </div>
    </PageBody>
  );
}

function TooManyFiles() {
  return (
    <div role="alert">
      <Notice tone="warning">
        Vous avez téléchargé beaucoup de fichiers en peu de temps. Attendez quelques minutes, puis recommencez
        : vos soins restent affichés ici.
      </Notice>
    </div>
  );
}

/** The last transfer, and what is not settled while it can still be claimed (L. 221-11). */
async function moneyNow(db: Db, memberId: string, today: Temporal.PlainDate) {
  const [transfers, unsettled] = await Promise.all([
    listTransfers(db, memberId, { limit: 1 }),
    listUnsettled(db, memberId, oldestClaim(today)),
  ]);
  return { transfer: transfers.rows[0], unsettled };
}

function EmptyPage(props: { readableUntil: Temporal.PlainDate | undefined }) {
  return (
    <PageBody>
      <PageTitle help={routeTo.helpPage("suivre-mes-remboursements")}>{title}</PageTitle>
      <NoLineYet {...props} />
    </PageBody>
  );
}
