import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { outagePage } from "@/lib/core/outage-page";
import { typedIn } from "@/lib/core/typed-form";

/** Reads each form whole, as Next does, then answers what was followed meanwhile. */
const server = createServer(async (request, response) => {
  const typed = typedIn(request);
  const read = await text(request);
  response.end(JSON.stringify({ read: read.length, typed: (await typed()) ?? null }));
});
let address: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

const post = async (body: BodyInit, headers: Record<string, string> = {}) =>
  (await fetch(address, { method: "POST", body, headers })).json();

test("a form is followed without being taken from its reader, files left out", async () => {
  const form = new FormData();
  form.append("$ACTION_1:0", '{"id":"abc"}');
  form.append("rue", "12 rue de l’Étang\nBâtiment « B »");
  form.append("choix", "un");
  form.append("choix", "deux");
  form.append("pièce", new File(["%PDF"], "devis.pdf"));
  const { read, typed } = await post(form);
  expect(read).toBeGreaterThan(400);
  expect(typed).toEqual([
    ["$ACTION_1:0", '{"id":"abc"}'],
    ["rue", "12 rue de l’Étang\r\nBâtiment « B »"],
    ["choix", "un"],
    ["choix", "deux"],
  ]);
});

test("what is no form, or is larger than a form may be, is not kept", async () => {
  expect((await post("{}", { "content-type": "application/json" })).typed).toBeNull();
  const streamed = new Blob(["x=", "y".repeat(1_100_000)]).stream();
  const large = await fetch(address, {
    method: "POST",
    body: streamed,
    duplex: "half",
    headers: { "content-type": "application/x-www-form-urlencoded" },
  } as RequestInit);
  expect(await large.json()).toEqual({ read: 1_100_002, typed: null });
});

test("the page of an outage holds what was typed as text, never as markup", () => {
  const html = outagePage("/a", { address: '/a?b="><script>', fields: [["n'<", 'v">&\r\n']] });
  expect(html).not.toContain("<script");
  expect(html).toContain('action="/a?b=&#34;&#62;&#60;script&#62;"');
  expect(html).toContain('name="n&#39;&#60;" value="v&#34;&#62;&#38;&#13;&#10;"');
});
