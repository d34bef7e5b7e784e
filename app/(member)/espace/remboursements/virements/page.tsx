import type { Metadata } from "next";
import { periodLabel } from "@/components/reimbursement/active-filters";
import { NoLineYet, NoTransferFound } from "@/components/reimbursement/no-lines";
import { TransferList } from "@/components/reimbursement/transfer-list";
import { TransferPeriodForm } from "@/components/reimbursement/transfer-period-form";
import { TransferTotals } from "@/components/reimbursement/transfer-totals";
import { ViewLinks } from "@/components/reimbursement/view-links";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Pager } from "@/components/ui/pager";
import { database } from "@/db/client";
import { requireMember } from "@/lib/account/require-member";
import { findReadableUntil } from "@/lib/contract/queries";
import { civilDate, now } from "@/lib/core/clock";
import { routes, routeTo, withQuery } from "@/lib/core/routes";
import { filteredTitle, periodChoices, positionText, TransferFilter } from "@/lib/reimbursement/input";
import { listTransfers, type Transfer } from "@/lib/reimbursement/queries";
import { listYears } from "@/lib/reimbursement/sums";
import { listTransferredLines, totalTransfers } from "@/lib/reimbursement/transfers";

const title = "Mes virements";

type Props = PageProps<"/espace/remboursements/virements">;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { from, to, faults } = TransferFilter.parse(await searchParams);
  return { title: filteredTitle(title, from || to ? [periodLabel({ from, to })] : [], faults) };
}

export default async function TransfersPage({ searchParams }: Props) {
  const { memberId } = await requireMember();
  const { query, from, to, faults, after } = TransferFilter.parse(await searchParams);
  const [page, total, years] = await Promise.all([
    listTransfers(database(), memberId, { from, to, after }),
    totalTransfers(database(), memberId, { from, to }),
    listYears(database(), memberId),
  ]);
  const lines = await linesOf(memberId, page.rows);

  return (
    <PageBody width="wide">
      <PageTitle help={routeTo.helpPage("suivre-mes-remboursements")}>{title}</PageTitle>
      <ViewLinks current="transfers" period={query} />
      {years.length === 0 ? (
        <NoLineYet readableUntil={await findReadableUntil(database(), memberId, civilDate(now()))} />
      ) : (
        <div className="flex flex-col gap-8">
          <TransferPeriodForm
            query={query}
            faults={faults}
            choices={periodChoices(years, civilDate(now()))}
          />
          {total.transfers === 0 ? <NoTransferFound /> : <TransferTotals {...total} />}
          {page.rows.length > 0 && <TransferList transfers={page.rows} lines={lines} />}
          <Pager
            label="Pages des virements"
            olderLabel="Virements plus anciens"
            older={page.next && withQuery(routes.transfers, { ...query, apres: positionText(page.next) })}
            newest={after && withQuery(routes.transfers, query)}
          />
        </div>
      )}
    </PageBody>
  );
}

/** The lines of a page of transfers, which come in the order of the days of payment. */
async function linesOf(memberId: string, transfers: Transfer[]) {
  const [latest, earliest] = [transfers[0], transfers.at(-1)];
  if (!latest || !earliest) return [];
  return listTransferredLines(database(), memberId, { from: earliest.paidOn, to: latest.paidOn });
}
