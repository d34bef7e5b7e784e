import { expect, test } from "vitest";
import { recordEvent } from "@/lib/core/audit";
import { altchaChallenge, verifyCaptcha } from "@/lib/core/captcha";
import { metrics } from "@/lib/core/metrics";
import { observeJob } from "@/lib/core/observe-job";
import { Outage } from "@/lib/core/outage";
import { requireToken } from "@/lib/core/require-token";
import { attempt } from "@/lib/core/throttle";
import { renderPdf } from "@/lib/document/render-pdf";
import { aDatabase } from "../support/database";
import { now } from "../support/people";

const db = await aDatabase();

/** The figure of one line of a scrape; 0 when there is none. */
async function figure(line: string): Promise<number> {
  const found = (await metrics().registry.metrics()).split("\n").find((one) => one.startsWith(`${line} `));
  return Number(found?.split(" ").at(-1) ?? 0);
}

test("what happens is counted where it happens: events, throttles, captchas, documents", async () => {
  await recordEvent(db, { kind: "sign-in-refused", now });
  expect(await figure('espace_events_total{kind="sign-in-refused"}')).toBe(1);

  const count = { name: "metrics-test", limit: { attempts: 1, window: 60 }, of: "someone" };
  for (let tried = 0; tried < 3; tried++) await attempt(db, count, now);
  expect(await figure('espace_throttle_refusals_total{throttle="metrics-test"}')).toBe(2);

  await altchaChallenge("sign-in", now);
  await verifyCaptcha(db, "sign-in", undefined, now);
  await verifyCaptcha(db, "sign-in", "faux", now);
  for (const [outcome, expected] of Object.entries({ given: 1, absent: 1, refused: 1, solved: 0, down: 0 }))
    expect(await figure(`espace_captchas_total{outcome="${outcome}"}`), outcome).toBe(expected);

  renderPdf("empty.typ", { title: "Rien" });
  expect(await figure('espace_pdf_duration_seconds_count{template="empty"}')).toBe(1);
});

test("a run of a job is counted under what became of it", async () => {
  const job = { id: "1", task_identifier: "send-mail", attempts: 1, max_attempts: 25 };
  await observeJob(job, async () => {});
  const failures = [
    [job, new Outage("SMTP 421"), "put_off"],
    [job, new Error("bug"), "failed"],
    [{ ...job, attempts: 25 }, new Outage("SMTP 421"), "given_up"],
  ] as const;
  for (const [run, error] of failures)
    await expect(observeJob(run, () => Promise.reject(error))).rejects.toBe(error);
  for (const outcome of ["done", ...failures.map(([, , word]) => word)])
    expect(await figure(`espace_job_duration_seconds_count{job="send-mail",outcome="${outcome}"}`)).toBe(1);
});

test("a token opens, a wrong one or none does not, and without the setting there is nothing", () => {
  const token = "a".repeat(32);
  const ask = (authorization?: string) =>
    requireToken(new Request("http://x", authorization ? { headers: { authorization } } : {}), token)?.status;
  expect([ask(`Bearer ${token}`), ask(`bearer ${token}`)]).toEqual([undefined, undefined]);
  for (const wrong of [undefined, "", "Bearer", `Bearer ${token}a`, `Basic ${token}`, token])
    expect(ask(wrong), String(wrong)).toBe(401);
  expect(requireToken(new Request("http://x"), undefined)?.status).toBe(404);
});
