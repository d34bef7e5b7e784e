COMMENT ON COLUMN beneficiaries.id IS 'derived from the management systems identifier (UUIDv5) | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN beneficiaries.member_id IS 'whose contract covers this person | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN beneficiaries.external_id IS 'the management systems identifier | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN beneficiaries.nir_sealed IS 'the NIR, AES-256-GCM, this rows id as associated data; empty for a newborn | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN beneficiaries.nir_hash IS 'keyed hash of the NIR | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN beneficiaries.last_name IS 'surname | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN beneficiaries.first_name IS 'first name | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN beneficiaries.born_on IS 'date of birth | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN beneficiaries.rank IS 'birth rank, as the card prints it | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN beneficiaries.relation IS 'tie to the member, the member included | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN beneficiaries.covered_from IS 'first day of cover | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN beneficiaries.covered_to IS 'last day of cover | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN beneficiaries.teletransmission IS 'whether the mandatory scheme sends this persons lines | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN beneficiaries.feed_digest IS 'keyed hash of the feeds row | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN beneficiaries.updated_at IS 'when the feed last changed the row | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN contributions.id IS 'derived from the management systems identifier (UUIDv5) | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN contributions.member_id IS 'whose contract it is | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN contributions.contract_id IS 'the contract it pays for | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN contributions.external_id IS 'the management systems identifier | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN contributions.period_from IS 'first day paid for | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN contributions.period_to IS 'last day paid for | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN contributions.amount_cents IS 'whole amount, in cents | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN contributions.employer_cents IS 'the employers share of it, in cents | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN contributions.due_on IS 'due date | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN contributions.method IS 'how it is paid | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN contributions.rum IS 'reference of the SEPA mandate | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN contributions.ics IS 'SEPA identifier of the creditor | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN contributions.status IS 'planned, paid, unpaid or cancelled | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN contributions.paid_on IS 'when it was paid | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN contributions.formal_notice_on IS 'when the formal notice of L. 221-7 was sent | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN contributions.updated_at IS 'when the feed last changed the row | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN reimbursements.id IS 'derived from the management systems identifier (UUIDv5) | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN reimbursements.member_id IS 'whose contract it is | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN reimbursements.beneficiary_id IS 'who was cared for | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN reimbursements.contract_id IS 'the contract that covers the care | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN reimbursements.external_id IS 'the management systems identifier | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN reimbursements.care_on IS 'date of care | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN reimbursements.kind IS 'kind of care | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN reimbursements.act_code IS 'code of the act | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN reimbursements.act_label IS 'the act in plain words | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN reimbursements.professional IS 'who gave the care | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN reimbursements.guarantee_code IS 'the guarantee that applied | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN reimbursements.expense_cents IS 'what was spent, in cents | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN reimbursements.base_cents IS 'reimbursement base (BRSS), in cents | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN reimbursements.scheme_rate IS 'rate of the mandatory scheme, in percent | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN reimbursements.scheme_cents IS 'what the mandatory scheme paid, participation and franchise taken off, in cents | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN reimbursements.participation_cents IS 'participation forfaitaire, in cents | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN reimbursements.franchise_cents IS 'franchise, in cents | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN reimbursements.mutual_cents IS 'what the mutual pays, in cents | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN reimbursements.other_cents IS 'what another body pays, in cents | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN reimbursements.out_of_pocket_cents IS 'what stays due, participation and franchise included, in cents | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN reimbursements.third_party IS 'third-party payment or not | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN reimbursements.paid_to IS 'who is paid by the mutual | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN reimbursements.status IS 'where the line stands | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN reimbursements.reason IS 'why it is refused, or which document is needed | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN reimbursements.transfer IS 'reference of the bank transfer that groups lines | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN reimbursements.paid_on IS 'when it was paid | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN reimbursements.updated_at IS 'when the feed last changed the row | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN guarantees.product IS 'name of the product | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN guarantees.level IS 'guarantee level, or option | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN guarantees.code IS 'code of the guarantee | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN guarantees.valid_from IS 'first day it applies | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN guarantees.valid_to IS 'last day it applies | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN guarantees.kind IS 'kind of care | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN guarantees.rank IS 'place in the table | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN guarantees.label IS 'what is covered | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN guarantees.words IS 'how far, in words | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN guarantees.rate IS 'percent of the reimbursement base, the schemes part included | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN guarantees.ceiling_cents IS 'ceiling for the period, in cents | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN guarantees.period IS 'what the ceiling counts for | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN guarantees.feed_digest IS 'keyed hash of the feeds row | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN guarantees.updated_at IS 'when the feed last changed the row | personal: no';
