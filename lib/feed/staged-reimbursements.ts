import type { ReimbursementRow } from "./reimbursement-input";
import { rowId } from "./row-id";
import { stagedWriter } from "./write-staged";

const columns = [
  "member_id",
  "id",
  "beneficiary_id",
  "contract_id",
  "external_id",
  "care_on",
  "kind",
  "act_code",
  "act_label",
  "professional",
  "guarantee_code",
  "expense_cents",
  "base_cents",
  "scheme_rate",
  "scheme_cents",
  "participation_cents",
  "franchise_cents",
  "mutual_cents",
  "other_cents",
  "out_of_pocket_cents",
  "third_party",
  "paid_to",
  "status",
  "reason",
  "transfer",
  "paid_on",
] as const;

/** The rule of `moneyFault`, for the rows whose contract is a contrat responsable. */
const leavesTooLittle = `c.responsible
  and sign(s.expense_cents + 0.5) * s.out_of_pocket_cents
    < sign(s.expense_cents + 0.5) * (s.participation_cents + s.franchise_cents)`;

/**
 * Writes lines of reimbursement. Refuses an identifier already read, a beneficiary or a contract that is not known
 * or is another member's, and a contrat responsable that pays back what the law leaves due.
 */
export const writeReimbursements = stagedWriter<ReimbursementRow>({
  table: "reimbursements",
  kind: "reimbursement",
  columns,
  cells: (row) => [
    rowId("member", row.memberExternalId),
    rowId("reimbursement", row.externalId),
    rowId("beneficiary", row.beneficiaryExternalId),
    rowId("contract", row.contractExternalId),
    row.externalId,
    row.careOn,
    row.kind,
    row.actCode,
    row.actLabel,
    row.professional,
    row.guaranteeCode,
    row.expenseCents,
    row.baseCents,
    row.schemeRate,
    row.schemeCents,
    row.participationCents,
    row.franchiseCents,
    row.mutualCents,
    row.otherCents,
    row.outOfPocketCents,
    row.thirdParty,
    row.paidTo,
    row.status,
    row.reason,
    row.transfer,
    row.paidOn,
  ],
  joins: `left join contracts c on c.member_id = s.member_id and c.id = s.contract_id
    left join beneficiaries b on b.member_id = s.member_id and b.id = s.beneficiary_id`,
  faults: [
    {
      when: "coalesce(c.id, b.id) is null and not exists (select from members m where m.id = s.member_id)",
      why: "owner-unknown",
    },
    { when: "c.id is null", why: "contract-unknown" },
    { when: "b.id is null", why: "beneficiary-unknown" },
    { when: leavesTooLittle, why: "too-little-left" },
  ],
});
