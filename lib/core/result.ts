import type { Temporal } from "temporal-polyfill";

/** What a verb gives: the value, or an expected refusal. A throw is a bug or an outage. */
export type Result<T, R extends string = never> = { ok: true; value: T } | Refused<R>;

/** What the sentence of a refusal may need: until when, from which date, whether a captcha comes next. */
type About = { until?: Temporal.Instant; from?: Temporal.PlainDate; captchaNext?: boolean };

export type Refused<R extends string> = { ok: false; refusal: R } & About;

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

export const refuse = <const R extends string>(refusal: R, about: About = {}): Refused<R> => ({
  ok: false,
  refusal,
  ...about,
});
