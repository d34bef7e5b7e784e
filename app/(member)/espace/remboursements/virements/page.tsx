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
import type { Db } from "@/db/client";
import { requireMember } from "@/lib/account/require-member";
import { findReadableUntil } from "@/lib/contract/queries";
import { civilDate, now } from "@/lib/core/clock";
import { routes, routeTo, withQuery } from "@/lib/core/routes";
import { reading } from "@/lib/operations/reading";
import { filteredTitle, periodChoices, positionText, TransferFilter } from "@/lib/reimbursement/input";
import { listTransfers } from "@/lib/reimbursement/queries";
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
  const today = civilDate(now());
  const [{ page, lines }, total, years, readableUntil] = await reading((db) =>
    Promise.all([
      pageOf(db, memberId, { from, to, after }),
      totalTransfers(db, memberId, { from, to }),
      listYears(db, memberId),
      findReadableUntil(db, memberId, today),
    ]),
  );

  return (
    <PageBody width="wide">
      <PageTitle help={routeTo.helpPage("suivre-mes-remboursements")}>{title}</PageTitle>
      <ViewLinks current="transfers" period={query} />
      {years.length === 0 ? (
        <NoLineYet readableUntil={readableUntil} />
      ) : (
        <div className="flex flex-col gap-8">
          <TransferPeriodForm query={query} faults={faults} choices={periodChoices(years, today)} />
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

type Asked = Parameters<typeof listTransfers>[2];

/** A page of transfers, which come in the order of the days of payment, with their lines. */
async function pageOf(db: Db, memberId: string, asked: Asked) {
  const page = await listTransfers(db, memberId, asked);
  const [latest, earliest] = [page.rows[0], page.rows.at(-1)];
  if (!latest || !earliest) return { page, lines: [] };
  const days = { from: earliest.paidOn, to: latest.paidOn };
  return { page, lines: await listTransferredLines(db, memberId, days) };
}
