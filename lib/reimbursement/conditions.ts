import { and, eq, gte, isNotNull, lte, type SQL, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { reimbursements } from "@/db/schema";
import type { CareKind, LineStatus, PaidTo } from "./rules";

/** Which lines of a member; what is left out excludes nothing. */
export type LineFilter = {
  beneficiaryId?: string | undefined;
  from?: Temporal.PlainDate | undefined;
  to?: Temporal.PlainDate | undefined;
  kind?: CareKind | undefined;
  status?: LineStatus | undefined;
  paidTo?: PaidTo | undefined;
  /** Folded words (`searchWords`), all of them in the act or the professional's name. */
  words?: string[] | undefined;
  transfer?: string | undefined;
};

const accents = "àâäáãçéèêëíîïìñóôöòõúûüùÿ";
const plain = "aaaaaceeeeiiiinooooouuuuy";

/**
 * The text that words are looked for in. It is folded when read, not stored: the index by member leaves a few
 * thousand lines at most, and an index of words over everybody's lines would find millions for « consultation ».
 */
const text = sql`replace(translate(lower(${reimbursements.actLabel} || ' ' || coalesce(${reimbursements.professional}, '')),
  ${sql.raw(`'${accents}', '${plain}'`)}), 'œ', 'oe')`;

/** The owner is always part of it. */
export function linesOf(memberId: string, filter: LineFilter): SQL | undefined {
  const line = reimbursements;
  return and(
    eq(line.memberId, memberId),
    filter.beneficiaryId ? eq(line.beneficiaryId, filter.beneficiaryId) : undefined,
    filter.from ? gte(line.careOn, filter.from) : undefined,
    filter.to ? lte(line.careOn, filter.to) : undefined,
    filter.kind ? eq(line.kind, filter.kind) : undefined,
    filter.status ? eq(line.status, filter.status) : undefined,
    filter.paidTo ? eq(line.paidTo, filter.paidTo) : undefined,
    filter.transfer ? eq(line.transfer, filter.transfer) : undefined,
    ...(filter.words ?? []).map((word) => sql`position(${word} in ${text}) > 0`),
  );
}

/** Days of payment; what is left out bounds nothing. */
export type TransferPeriod = { from?: Temporal.PlainDate | undefined; to?: Temporal.PlainDate | undefined };

/** The lines that reached the member's own bank account: a transfer to a professional holds other people's too. */
export function transferredTo(memberId: string, { from, to }: TransferPeriod): SQL | undefined {
  const line = reimbursements;
  return and(
    eq(line.memberId, memberId),
    isNotNull(line.transfer),
    eq(line.paidTo, "member"),
    from && gte(line.paidOn, from),
    to && lte(line.paidOn, to),
  );
}
