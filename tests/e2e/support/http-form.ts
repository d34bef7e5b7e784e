import { randomUUID } from "node:crypto";
import { hiddenFields } from "@/scripts/plain-form";
import { anAddress } from "./fixtures";

export type Answer = { status: number; headers: Record<string, string>; body: string; milliseconds: number };

type Sent = { app?: string; clientAddress?: string; cookie?: string };

/** Posts a page's form as a browser without JavaScript would: its hidden fields, what was typed, where it comes from. */
export async function postForm(
  path: string,
  typed: Record<string, string>,
  sent: Sent = {},
): Promise<Answer> {
  const { app = process.env.APP_URL ?? "", clientAddress = anAddress(), cookie = "" } = sent;
  const html = await (await fetch(`${app}${path}`, { headers: { cookie } })).text();
  return send(`${app}${path}`, { ...hiddenFields(html), ...typed }, { app, clientAddress, cookie });
}

async function send(
  url: string,
  fields: Record<string, string>,
  { app, clientAddress, cookie }: Required<Sent>,
): Promise<Answer> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const start = performance.now();
  const answer = await fetch(url, {
    method: "POST",
    body: form,
    redirect: "manual",
    headers: { origin: app, cookie, "x-forwarded-for": clientAddress, "user-agent": `essai ${randomUUID()}` },
  });
  const body = await answer.text();
  const milliseconds = performance.now() - start;
  return { status: answer.status, headers: Object.fromEntries(answer.headers), body, milliseconds };
}
