import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { openDb } from "@/db/client";
import { seal } from "@/lib/core/crypto";
import { addJob } from "@/lib/core/jobs";
import { jobsDone } from "@/scripts/drills/check-confirmed";
import { type Inbox, openInbox } from "@/scripts/drills/inbox";
import { killUnderLoad } from "@/scripts/drills/killed";
import { addPeople } from "@/scripts/drills/people";
import { type DrillProduct, startDrill } from "@/scripts/drills/product";
import { expect, test } from "./support/fixtures";
import { givenSettings } from "./support/given-settings";
import { home } from "./support/stack";

test.describe.configure({ mode: "serial", timeout: 180_000 });

const spaces = 200;
let inbox: Inbox;
let product: DrillProduct;

/** A database, a mail server, servers and workers of its own: some of them die. */
test.beforeAll(async () => {
  inbox = await openInbox();
  const settings = { ...givenSettings(), SMTP_URL: inbox.url };
  product = await startDrill(`${home}/several`, settings, ["fsync=off"]);
});

test.afterAll(async () => {
  await product.stop();
  await inbox.stop();
});

test("two workers do four hundred jobs, each once: two hundred people receive one link each", async () => {
  const emails = await addPeople(product.databaseUrl, `${product.home}/feed`, spaces);
  const db = openDb(product.databaseUrl, { max: 2 });
  const sql = postgres(product.databaseUrl, { max: 1, onnotice: () => {} });
  for (const email of emails) {
    const requestId = randomUUID();
    const sealedEmail = seal(email, requestId).toString("base64");
    await addJob(db, "request-password-reset", { sealedEmail, requestId });
  }
  const workers = [product.worker(), product.worker()];
  await jobsDone(sql);
  await Promise.all(workers.map((worker) => worker.stop()));
  await sql.end();
  await db.close();

  expect(inbox.deliveries.map(({ to }) => to).sort()).toEqual(emails.toSorted());
  expect(new Set(inbox.deliveries.map(({ mailId }) => mailId)).size).toBe(spaces);
});

test("a server and a worker killed with -9 under load: all that was confirmed is there, each e-mail left", async () => {
  const plan = { kills: 1, spaces, perSecond: 8 };
  const { confirmed, lost, post } = await killUnderLoad(product, inbox, plan);

  const { links, spaces: made, telephones, requests } = confirmed;
  for (const kind of [links, made, telephones, requests]) expect(kind.length).toBeGreaterThan(0);
  expect(lost).toEqual([]);
  expect(post.lost).toEqual([]);
  expect(post.stray).toEqual([]);
});
