import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { sealedColumns, sealedName } from "@/lib/operations/sealed-columns";
import { aDatabase } from "../support/database";

const db = await aDatabase();

test("every column named sealed is known to the rotation of keys, and no other", async () => {
  const rows = await db.execute<{ name: string }>(sql`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and column_name like '%\\_sealed'`);
  const known = sealedColumns.filter(({ field }) => !field).map(sealedName);
  expect(known.sort()).toEqual(rows.map(({ name }) => name).sort());
});

/** Who seals, and where it is kept: a column of the database, or a cookie that its browser brings back. */
const sealers: Record<string, string> = {
  "lib/account/request-password-reset.ts": "graphile_worker._private_jobs.payload.sealedEmail",
  "lib/bank-account/ask-bank-account.ts": "bank_accounts.iban_sealed",
  "lib/change/record-change.ts": "changes.payload_sealed",
  "lib/change/webhooks.ts": "webhooks.secret_sealed",
  "lib/core/mail.ts": "mails.details.to",
  "lib/feed/write-bank-accounts.ts": "bank_accounts.iban_sealed",
  "lib/feed/write-beneficiaries.ts": "beneficiaries.nir_sealed",
  "lib/feed/write-members.ts": "members.nir_sealed",
  "lib/operations/erase-member.ts": "members.nir_sealed",
  "lib/operations/reseal-batch.ts": "the rotation itself",
  "lib/request/answers.ts": "requests.answers_sealed",
  "lib/request/apply-effect.ts": "beneficiaries.nir_sealed",
  "lib/request/tell-member.ts": "request_messages.text_sealed",
  "lib/request/upload-outcome.ts": "cookie",
  "lib/staff/activate-staff.ts": "staff.totp_sealed",
  "lib/staff/arrival.ts": "cookie",
  "lib/staff/open-file.ts": "audit_events.details.noteSealed",
  "lib/termination/close-termination.ts": "terminations.decision_sealed",
  "lib/termination/declared.ts": "terminations.declared_sealed",
  "lib/termination/draft.ts": "cookie",
  "lib/termination/end-contract.ts": "terminations.decision_sealed",
  "lib/termination/insurer-notice.ts": "cookie",
  "lib/termination/letters.ts": "termination_letters.to_sealed",
  "lib/termination/notices.ts": "termination_notices.pdf_sealed",
};

test("every place of the code that seals is known, with where it keeps what it sealed", () => {
  const files = ["app", "lib", "db", "scripts"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => path.join(folder, name)),
  );
  const sealing = files.filter((file) => /(?<!function )\bseal\(/.test(readFileSync(file, "utf8")));
  expect(sealing.sort()).toEqual(Object.keys(sealers).sort());
  const kept = new Set(Object.values(sealers));
  expect(sealedColumns.map(sealedName).filter((name) => !kept.has(name))).toEqual([]);
});
