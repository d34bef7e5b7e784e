/** What a verb gives: the value, or an expected refusal. A throw is a bug or an outage. */
export type Result<T, R extends string = never> = Ok<T> | Refused<R>;

type Ok<T> = { ok: true; value: T };
type Refused<R extends string> = { ok: false; refusal: R };

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });
export const refuse = <const R extends string>(refusal: R): Refused<R> => ({ ok: false, refusal });
