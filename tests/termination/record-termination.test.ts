import { expect, test } from "vitest";
import { openNotice } from "@/lib/termination/notices";
import { readPdf } from "../document/read-pdf";
import { changesOf } from "../support/changes";
import { aDatabase } from "../support/database";
import { jobsWaiting } from "../support/outbox";
import {
  aMemberOf,
  aTermination,
  contractEnd,
  knownAddress,
  noticesOf,
  terminationRow,
  toldTo,
} from "./support";

const db = await aDatabase();

test("a request of a known contract sets its end at once, and tells who asked and every contact on file", async () => {
  const space = await aMemberOf(db);
  await knownAddress(db, space, "connue@courriel.example");
  const id = await aTermination(db, space);

  expect(await terminationRow(db, id)).toMatchObject({
    state: "confirmed",
    ground: "any-time",
    formerEnd: null,
  });
  expect(await contractEnd(db, space)).toBe("2026-04-10");
  expect(await toldTo(db, id)).toEqual([
    ["on-file", space.email],
    ["on-file", "connue@courriel.example"],
    ["received", "odile.demande@courriel.example"],
  ]);
  expect((await changesOf(db, space.memberId)).map(({ kind }) => kind)).toEqual(["termination-recorded"]);
  const jobs = await jobsWaiting(db);
  expect(
    jobs
      .filter(({ payload }) => payload.terminationId === id)
      .map(({ run_at }) => new Date(run_at).toISOString()),
  ).toEqual(["2026-04-10T22:00:00.000Z"]);
  const [notice] = await noticesOf(db, id);
  const pdf = await readPdf(openNotice(notice!));
  expect([pdf.tagged, pdf.ua, pdf.language, pdf.title]).toEqual([true, true, "fr", "Avis de résiliation"]);
});
