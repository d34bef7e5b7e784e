import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { openSmtp } from "@/lib/core/smtp";
import { type Mailbox, startMailbox } from "../../scripts/mailbox";
import { from } from "./support";

const folder = mkdtempSync(path.join(tmpdir(), "mailbox-"));
let mailbox: Mailbox;

beforeEach(async () => {
  mailbox = await startMailbox({ smtpPort: 0, webPort: 0, folder });
});
afterEach(() => mailbox.stop());
afterAll(() => rmSync(folder, { recursive: true }));

async function deliver(
  subject: string,
  html = "<html><head></head><body><a href='https://example.org'>lien</a></body></html>",
) {
  const smtp = openSmtp({ url: mailbox.smtpUrl, from });
  const to = { name: "Camille <script>", address: "camille@exemple.fr" };
  await smtp.deliver({
    messageId: `<${subject.length}@test>`,
    to,
    replyTo: from,
    subject,
    html,
    text: "Bonjour,\n\n<b>Texte</b> https://example.org/x",
  });
  smtp.close();
}

type Listed = { id: string; subject: string; to: string; html: string; text: string };
const listed = async (): Promise<Listed[]> => (await fetch(`${mailbox.url}/api/mails`)).json();
const page = async (at: string) => (await fetch(mailbox.url + at)).text();

test("shows what it received, the newest first, and keeps it for the next run", async () => {
  expect(await page("/")).toContain("Aucun message");
  await deliver("Le premier");
  await deliver("Le deuxième message");
  expect((await listed()).map(({ subject }) => subject)).toEqual(["Le deuxième message", "Le premier"]);
  await mailbox.stop();
  mailbox = await startMailbox({ smtpPort: 0, webPort: 0, folder });
  expect((await listed()).map(({ subject }) => subject)).toEqual(["Le deuxième message", "Le premier"]);
  expect(await page("/")).toContain("2 messages");
});

test("escapes everything, and lets no e-mail run or load anything", async () => {
  await deliver(
    "<script>alert(1)</script>",
    `<html><head></head><body><script>alert(2)</script></body></html>`,
  );
  const [mail] = await listed();
  const [list, shown] = [await page("/"), await page(`/mails/${mail!.id}`)];
  for (const html of [list, shown]) {
    expect(html).toContain("&lt;script&gt;alert(1)");
    expect(html).not.toMatch(/<script>|<b>/);
  }
  expect(shown).toContain('<a href="https://example.org/x" target="_blank"');
  const inner = await fetch(`${mailbox.url}/mails/${mail!.id}/html`);
  expect(inner.headers.get("content-security-policy")).toMatch(
    /^sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'/,
  );
  expect(await inner.text()).toContain('<base target="_blank">');
});

test("says « introuvable », answers to this machine's names only, and names a busy port", async () => {
  expect((await fetch(`${mailbox.url}/mails/none`)).status).toBe(404);
  const { request } = await import("node:http");
  const status = await new Promise((resolve) =>
    request(mailbox.url, { headers: { host: "ailleurs.example" } }, ({ statusCode }) =>
      resolve(statusCode),
    ).end(),
  );
  expect(status).toBe(403);
  const busy = Number(new URL(mailbox.url).port);
  await expect(startMailbox({ smtpPort: 0, webPort: busy })).rejects.toMatchObject({
    code: "EADDRINUSE",
    port: busy,
  });
});

test("gives the files that came with an e-mail, byte for byte", async () => {
  const smtp = openSmtp({ url: mailbox.smtpUrl, from });
  const content = Buffer.from([37, 80, 68, 70, 0, 255]);
  await smtp.deliver({
    messageId: "<file@test>",
    to: { name: "Camille", address: "camille@exemple.fr" },
    replyTo: from,
    subject: "Un avis",
    html: "<p>Ci-joint</p>",
    text: "Ci-joint",
    attachments: [{ filename: "avis.pdf", content, contentType: "application/pdf" }],
  });
  smtp.close();
  const [mail] = await listed();
  expect(await page(`/mails/${mail!.id}`)).toContain("Pièce jointe : avis.pdf");
  const answer = await fetch(`${mailbox.url}/mails/${mail!.id}/0`);
  expect(answer.headers.get("content-type")).toBe("application/pdf");
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(content);
});
