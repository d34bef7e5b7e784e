import type { ContributionRow } from "./contribution-input";
import { rowId } from "./row-id";
import type { StagedTable } from "./write-staged";

/** Instalments. Refuses an identifier already read, and a contract that is not known or is another member's. */
export const stagedContributions: StagedTable<ContributionRow> = {
  table: "contributions",
  cells: {
    member_id: (row) => rowId("member", row.memberExternalId),
    id: (row) => rowId("contribution", row.externalId),
    contract_id: (row) => rowId("contract", row.contractExternalId),
    external_id: (row) => row.externalId,
    period_from: (row) => row.periodFrom,
    period_to: (row) => row.periodTo,
    amount_cents: (row) => row.amountCents,
    employer_cents: (row) => row.employerCents,
    due_on: (row) => row.dueOn,
    method: (row) => row.method,
    rum: (row) => row.rum,
    ics: (row) => row.ics,
    status: (row) => row.status,
    paid_on: (row) => row.paidOn,
    formal_notice_on: (row) => row.formalNoticeOn,
  },
  joins: "left join contracts c on c.member_id = s.member_id and c.id = s.contract_id",
  faults: [
    {
      when: "c.id is null and not exists (select from members m where m.id = s.member_id)",
      why: "owner-unknown",
    },
    { when: "c.id is null", why: "contract-unknown" },
  ],
};
