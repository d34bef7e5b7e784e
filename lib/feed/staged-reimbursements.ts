import { keptFor } from "@/lib/operations/retention-rules";
import type { ReimbursementRow } from "./reimbursement-input";
import { rowId } from "./row-id";
import type { StagedTable } from "./write-staged";

/** The rule of `moneyFault`, for the rows whose contract is a contrat responsable. */
const leavesTooLittle = `c.responsible
  and sign(s.expense_cents + 0.5) * s.out_of_pocket_cents
    < sign(s.expense_cents + 0.5) * (s.participation_cents + s.franchise_cents)`;

/**
 * Lines of reimbursement. Refuses an identifier already read, a beneficiary or a contract that is not known or is
 * another member's, and a contrat responsable that pays back what the law leaves due.
 */
export const stagedReimbursements: StagedTable<ReimbursementRow> = {
  table: "reimbursements",
  cells: {
    member_id: (row) => rowId("member", row.memberExternalId),
    id: (row) => rowId("reimbursement", row.externalId),
    beneficiary_id: (row) => rowId("beneficiary", row.beneficiaryExternalId),
    contract_id: (row) => rowId("contract", row.contractExternalId),
    external_id: (row) => row.externalId,
    care_on: (row) => row.careOn,
    kind: (row) => row.kind,
    act_code: (row) => row.actCode,
    act_label: (row) => row.actLabel,
    professional: (row) => row.professional,
    guarantee_code: (row) => row.guaranteeCode,
    expense_cents: (row) => row.expenseCents,
    base_cents: (row) => row.baseCents,
    scheme_rate: (row) => row.schemeRate,
    scheme_cents: (row) => row.schemeCents,
    participation_cents: (row) => row.participationCents,
    franchise_cents: (row) => row.franchiseCents,
    mutual_cents: (row) => row.mutualCents,
    other_cents: (row) => row.otherCents,
    out_of_pocket_cents: (row) => row.outOfPocketCents,
    third_party: (row) => row.thirdParty,
    paid_to: (row) => row.paidTo,
    status: (row) => row.status,
    reason: (row) => row.reason,
    transfer: (row) => row.transfer,
    paid_on: (row) => row.paidOn,
  },
  tooOld: (today) => {
    const keep = keptFor("reimbursements", today);
    return keep ? `greatest(s.care_on, s.paid_on) + interval '${keep}' < date '${today}'` : "false";
  },
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
};
