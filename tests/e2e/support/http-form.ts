import { randomUUID } from "node:crypto";
import { hiddenFields } from "@/scripts/plain-form";
import { anAddress } from "./fixtures";

export type Answer = { status: number; headers: Record<string, string>; body: string; milliseconds: number };

type Sent = {
  app?: string;
  clientAddress?: string;
  cookie?: string;
  /** The site that the form was on: ours, unless told. */
  origin?: string;
};

/** Posts a page's form as a browser without JavaScript would: its hidden fields, what was typed, where it comes from. */
export async function postForm(
  path: string,
  typed: Record<string, string>,
  sent: Sent = {},
): Promise<Answer> {
  const { app = process.env.APP_URL ?? "", clientAddress = anAddress(), cookie = "", origin = app } = sent;
  const html = await (await fetch(`${app}${path}`, { headers: { cookie } })).text();
  return send(`${app}${path}`, { ...hiddenFields(html), ...typed }, { origin, clientAddress, cookie });
}

async function send(
  url: string,
  fields: Record<string, string>,
  { origin, clientAddress, cookie }: Omit<Required<Sent>, "app">,
): Promise<Answer> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const start = performance.now();
  const answer = await fetch(url, {
    method: "POST",
    body: form,
    redirect: "manual",
    headers: { origin, cookie, "x-forwarded-for": clientAddress, "user-agent": `essai ${randomUUID()}` },
  });
  const body = await answer.text();
  const milliseconds = performance.now() - start;
  return { status: answer.status, headers: Object.fromEntries(answer.headers), body, milliseconds };
}
