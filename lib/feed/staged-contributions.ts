import type { ContributionRow } from "./contribution-input";
import { rowId } from "./row-id";
import { stagedWriter } from "./write-staged";

const columns = [
  "member_id",
  "id",
  "contract_id",
  "external_id",
  "period_from",
  "period_to",
  "amount_cents",
  "employer_cents",
  "due_on",
  "method",
  "rum",
  "ics",
  "status",
  "paid_on",
  "formal_notice_on",
] as const;

/** Writes instalments. Refuses an identifier already read, and a contract that is not known or is another member's. */
export const writeContributions = stagedWriter<ContributionRow>({
  table: "contributions",
  kind: "contribution",
  columns,
  cells: (row) => [
    rowId("member", row.memberExternalId),
    rowId("contribution", row.externalId),
    rowId("contract", row.contractExternalId),
    row.externalId,
    row.periodFrom,
    row.periodTo,
    row.amountCents,
    row.employerCents,
    row.dueOn,
    row.method,
    row.rum,
    row.ics,
    row.status,
    row.paidOn,
    row.formalNoticeOn,
  ],
  joins: "left join contracts c on c.member_id = s.member_id and c.id = s.contract_id",
  faults: [
    {
      when: "c.id is null and not exists (select from members m where m.id = s.member_id)",
      why: "owner-unknown",
    },
    { when: "c.id is null", why: "contract-unknown" },
  ],
});
