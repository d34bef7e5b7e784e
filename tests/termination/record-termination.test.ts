import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { auditEvents, terminations } from "@/db/schema";
import { refuse } from "@/lib/core/result";
import { openNotice } from "@/lib/termination/notices";
import { recordTermination } from "@/lib/termination/record-termination";
import { readPdf } from "../document/read-pdf";
import { changesOf } from "../support/changes";
import { aDatabase } from "../support/database";
import { jobsWaiting } from "../support/outbox";
import { aBeneficiary, anInstalment } from "../support/space";
import { motive } from "./contracts";
import {
  aMemberOf,
  aRecording,
  aTermination,
  contractEnd,
  day,
  declaredBy,
  knownAddress,
  lettersOf,
  noticesOf,
  paris,
  terminationRow,
  toldTo,
  typed,
} from "./support";

const db = await aDatabase();

const planned = async (id: string) =>
  (await jobsWaiting(db))
    .filter(({ payload }) => payload.terminationId === id)
    .map(({ run_at }) => new Date(run_at).toISOString());

const avisOf = async (id: string) => readPdf(openNotice((await noticesOf(db, id))[0]!));
/** What it says, without the signs that only keep a line whole. */
const wordsOf = async (id: string) => typed((await avisOf(id)).text);

describe("a request of a known contract", () => {
  test("sets its end at once, and tells who asked and every contact on file", async () => {
    const space = await aMemberOf(db);
    await knownAddress(db, space, "connue@courriel.example");
    const id = await aTermination(db, space);

    expect(await terminationRow(db, id)).toMatchObject({
      state: "confirmed",
      ground: "any-time",
      formerEnd: null,
      endsOn: day("2026-04-10"),
    });
    expect(await contractEnd(db, space)).toBe("2026-04-10");
    expect(await toldTo(db, id)).toEqual([
      ["on-file", space.email],
      ["on-file", "connue@courriel.example"],
      ["received", "odile.demande@courriel.example"],
    ]);
    expect((await changesOf(db, space.memberId)).map(({ kind }) => kind)).toEqual(["termination-recorded"]);
    // Midnight in Paris, in summer time.
    expect(await planned(id)).toEqual(["2026-04-10T22:00:00.000Z"]);
    const [event] = await db.select().from(auditEvents).where(eq(auditEvents.memberId, space.memberId));
    expect(event).toMatchObject({
      kind: "termination-received",
      details: { termination: id, channel: "public" },
    });
  });

  test("from the space, tells an address once, however it is written", async () => {
    const space = await aMemberOf(db);
    await knownAddress(db, space, space.email.toUpperCase());
    const declared = declaredBy({ email: space.email });
    const id = await aTermination(db, space, { channel: "space", accountId: space.accountId, declared });
    expect(await toldTo(db, id)).toEqual([["received", space.email]]);
  });

  test("confirmed sixteen times at once is one request, one avis, one e-mail to each", async () => {
    const space = await aMemberOf(db);
    const recording = aRecording(space);
    await Promise.all(Array.from({ length: 16 }, () => recordTermination(db, recording)));

    const { id } = recording;
    expect(
      await db.select().from(terminations).where(eq(terminations.memberId, space.memberId)),
    ).toHaveLength(1);
    expect(await noticesOf(db, id)).toHaveLength(1);
    expect((await lettersOf(db, id)).map(({ kind }) => kind).sort()).toEqual(["on-file", "received"]);
    expect(await changesOf(db, space.memberId)).toHaveLength(1);
  });

  test("sixteen different requests at once leave one confirmed, and the others to an adviser", async () => {
    const space = await aMemberOf(db);
    const recordings = Array.from({ length: 16 }, () => aRecording(space, { channel: "space" }));
    await Promise.all(recordings.map((recording) => recordTermination(db, recording)));

    const rows = await db.select().from(terminations).where(eq(terminations.memberId, space.memberId));
    const states = rows.map(({ state, decisionReason }) => decisionReason ?? state).sort();
    expect(states).toEqual([...Array.from({ length: 15 }, () => "already-ends"), "confirmed"]);
  });

  test("that ends it sooner takes the place of the one before, which keeps its end", async () => {
    const space = await aMemberOf(db);
    const first = await aTermination(db, space);
    const second = await aTermination(db, space, { motive: motive("missing-due-notice") });

    expect(await contractEnd(db, space)).toBe("2026-03-11");
    expect(await terminationRow(db, first)).toMatchObject({ state: "replaced", endsOn: day("2026-04-10") });
    expect(await terminationRow(db, second)).toMatchObject({
      state: "confirmed",
      formerEnd: day("2026-04-10"),
    });
  });

  test("ends it on the day chosen among those offered, and on no other", async () => {
    const chosen = await aMemberOf(db);
    await aTermination(db, chosen, { now: paris("2026-10-31T12:00:00"), endsOn: day("2026-12-31") });
    expect(await contractEnd(db, chosen)).toBe("2026-12-31");
    const invented = await aMemberOf(db);
    const recording = aRecording(invented, { endsOn: day("2026-03-12") });
    expect(await recordTermination(db, recording)).toEqual(refuse("end-changed"));
    expect(await contractEnd(db, invented)).toBeNull();
    expect(await terminationRow(db, recording.id)).toBeUndefined();
  });

  test("that renounces cover before it begins ends it on the eve", async () => {
    const begins = { effectiveOn: day("2026-04-01"), firstSubscribedOn: day("2026-04-01") };
    const space = await aMemberOf(db, begins);
    const id = await aTermination(db, space, { motive: motive("renunciation") });
    expect(await contractEnd(db, space)).toBe("2026-03-31");
    const { text } = await avisOf(id);
    expect(text).toContain("la couverture ne commence pas");
    expect(text).toContain(
      "Vous ne devez rien. Tout ce que vous avez payé vous est rendu dans les trente jours",
    );
    expect(text).not.toContain("certificat de radiation");
  });
});

/** Each row of DOMAIN.md §8, as the database ends the contract. Received at noon. */
const rows: [
  string,
  Parameters<typeof aMemberOf>[1],
  string,
  ReturnType<typeof motive> | null,
  string | null,
][] = [
  ["a year or more after first subscription", {}, "2026-11-30", null, "2026-12-30"],
  ["at its échéance, in time", {}, "2026-10-31", motive("renewal"), "2026-12-31"],
  ["at its échéance, too late: at any time instead", {}, "2026-11-02", motive("renewal"), "2026-12-02"],
  [
    "its avis sent too late",
    { firstSubscribedOn: day("2026-02-01"), effectiveOn: day("2026-02-01") },
    "2026-11-10",
    motive("late-due-notice", "2026-10-25"),
    "2026-12-31",
  ],
  ["its avis never sent", {}, "2026-03-10", motive("missing-due-notice"), "2026-03-11"],
  [
    "a move within three months",
    { firstSubscribedOn: day("2026-02-01"), effectiveOn: day("2026-02-01") },
    "2026-05-15",
    motive("move", "2026-03-01"),
    "2026-06-15",
  ],
  [
    "a move told too late",
    { firstSubscribedOn: day("2026-02-01"), effectiveOn: day("2026-02-01") },
    "2026-06-15",
    motive("move", "2026-03-01"),
    "2026-12-31",
  ],
  [
    "renounced within 14 days",
    { firstSubscribedOn: day("2026-03-01"), effectiveOn: day("2026-03-01") },
    "2026-03-10",
    motive("renunciation"),
    "2026-03-10",
  ],
  [
    "less than a year, nothing else",
    { firstSubscribedOn: day("2026-02-01"), effectiveOn: day("2026-02-01") },
    "2026-03-10",
    motive("other"),
    "2026-12-31",
  ],
  ["the end of January", {}, "2026-01-31", null, "2026-02-28"],
  ["compulsory", { nature: "collectif-obligatoire" }, "2026-03-10", null, null],
];

test.each(rows)("DOMAIN §8: %s", async (_, contract, received, given, expected) => {
  const space = await aMemberOf(db, contract);
  await aTermination(db, space, { motive: given, now: paris(`${received}T12:00:00`) });
  expect(await contractEnd(db, space)).toBe(expected);
});

describe("the moment of receipt", () => {
  test.each([
    ["2026-10-31T23:59:59", "2026-12-31", "in time, to the second"],
    ["2026-11-01T00:00:00", "2026-12-01", "a second too late for the échéance"],
    ["2026-03-29T01:59:59", "2026-04-29", "before the hour that does not exist"],
    ["2026-03-29T03:00:00", "2026-04-29", "after it"],
    ["2026-10-25T23:59:59", "2026-12-31", "on the day of twenty-five hours"],
  ])("%s in Paris ends on %s: %s", async (at, expected) => {
    const space = await aMemberOf(db);
    const isAutumn = at.startsWith("2026-1");
    const id = await aTermination(db, space, { now: paris(at), motive: isAutumn ? motive("renewal") : null });
    expect(await contractEnd(db, space)).toBe(expected);
    const { receivedAt, receivedOn } = await terminationRow(db, id);
    expect(receivedAt.toString()).toBe(paris(at).toString());
    expect(receivedOn.toString()).toBe(at.slice(0, 10));
  });

  test("is the day after the sending when a new insurer asks, and the member is told", async () => {
    const space = await aMemberOf(db);
    const declared = declaredBy({ insurer: "Autre Mutuelle", email: "" });
    const id = await aTermination(db, space, {
      channel: "insurer",
      insurerSentOn: day("2026-03-05"),
      declared,
    });
    expect(await contractEnd(db, space)).toBe("2026-04-06");
    expect(await toldTo(db, id)).toEqual([["on-file", space.email]]);
    expect((await avisOf(id)).text).toContain("Présumée reçue le 6 mars 2026");
  });
});

describe("a request that a person decides", () => {
  const unknown = "La date de fin, l’article qui la donne et ses effets vous seront précisés";

  test("because nothing matched says nothing but what was typed, and tells nobody on file", async () => {
    const id = await aTermination(db, undefined);
    expect(await terminationRow(db, id)).toMatchObject({
      state: "to-decide",
      decisionReason: "unmatched",
      memberId: null,
    });
    expect(await toldTo(db, id)).toEqual([["received", "odile.demande@courriel.example"]]);
    const { text } = await avisOf(id);
    expect(text).toContain(unknown);
    expect(text).toContain("au plus tard le 17 mars 2026");
  });

  test.each(["company", "relative"] as const)(
    "because a %s asks reads the same whether or not the file matched",
    async (asker) => {
      const space = await aMemberOf(db);
      const declared = declaredBy({ asker, company: "ACME SARL", contactName: "Paul Proche" });
      const [known, not] = [
        await aTermination(db, space, { declared }),
        await aTermination(db, undefined, { declared }),
      ];
      const neutral = async (id: string) =>
        (await avisOf(id)).text.replace((await terminationRow(db, id)).reference, "");
      expect(await neutral(known)).toBe(await neutral(not));
      expect(await contractEnd(db, space)).toBeNull();
    },
  );

  test("because the contract is the employer's shows the ways out of it", async () => {
    const space = await aMemberOf(db, { nature: "collectif-obligatoire", options: ["Dentaire +"] });
    await aBeneficiary(db, space, { relation: "child", coveredFrom: day("2020-01-01") });
    const id = await aTermination(db, space);
    expect(await terminationRow(db, id)).toMatchObject({ state: "to-decide", decisionReason: "compulsory" });
    const text = await wordsOf(id);
    expect(text).toContain("c’est l’employeur qui l’a choisi");
    expect(text).toContain("L. 911-7");
    expect(text).toContain("douze mois au plus, si vous êtes indemnisé par France Travail");
    expect(text).toContain("retirer les personnes que vous avez ajoutées");
  });

  test("because the contract already ends says when", async () => {
    const id = await aTermination(db, await aMemberOf(db, { endedOn: day("2026-03-31") }));
    expect(await terminationRow(db, id)).toMatchObject({
      state: "to-decide",
      decisionReason: "already-ends",
    });
    expect(await wordsOf(id)).toContain("se termine déjà le 31 mars 2026");
  });
});

describe("the avis", () => {
  test("is a PDF/UA file that says what the law asks, with the balance of the instalments known", async () => {
    const space = await aMemberOf(db);
    const until = { periodFrom: day("2026-03-01"), periodTo: day("2026-05-31") };
    await anInstalment(db, space, day("2026-03-05"), {
      ...until,
      status: "paid",
      amountCents: 92_00,
      employerCents: 46_00,
    });
    const declared = declaredBy({ words: "Je pars vivre ailleurs." });
    const id = await aTermination(db, space, { declared, motive: motive("move", "2025-11-01") });

    const pdf = await avisOf(id);
    expect([pdf.tagged, pdf.ua, pdf.language, pdf.title]).toEqual([true, true, "fr", "Avis de résiliation"]);
    const { reference } = await terminationRow(db, id);
    for (const said of [
      `Référence ${reference}`,
      "Reçue le 10 mars 2026 à 10 h 00 (heure de Paris)",
      "Adhérent Odile Sentinelle",
      "Numéro donné 00123456",
      "Santé (complémentaire santé)",
      "Motif Changement de domicile",
      "1er novembre 2025",
      "Je pars vivre ailleurs.",
      "prend fin le 10 avril 2026",
      "L. 221-10-2",
      "R. 221-5, II",
      "À partir du 11 avril 2026, les cartes de tiers payant ne sont plus valables",
      "au plus tard le 10 mai 2026",
      "À rembourser à l’adhérent 25,50 €",
      "À rembourser à l’employeur 25,50 €",
      "Médiation des mutuelles",
      "reclamations@",
    ])
      expect(typed(pdf.text), said).toContain(said);
  });

  const planned = { status: "planned", amountCents: 80_00, employerCents: 0 } as const;
  const march = { ...planned, periodFrom: day("2026-03-01"), periodTo: day("2026-03-31") };
  const april = { ...planned, periodFrom: day("2026-04-01"), periodTo: day("2026-04-30") };
  const unknown = "vous ne payez que les jours couverts, jusqu’au 10 avril 2026 compris";

  test.each([
    ["no instalment is known", [], [`n’est pas encore calculé : ${unknown}`], "rien ne reste à payer"],
    [
      "the instalments planned stop before the end",
      [march],
      ["Reste à payer pour la période couverte 80,00 €", `Le reste n’est pas encore calculé : ${unknown}`],
      "rien ne reste à payer",
    ],
    [
      "those paid stop before the end",
      [{ ...march, status: "paid" as const }],
      [`n’est pas encore calculé : ${unknown}`],
      "rien ne reste à payer",
    ],
    [
      "they reach the end",
      [march, april],
      ["Reste à payer pour la période couverte 106,66 €"],
      "pas encore calculé",
    ],
    [
      "they are paid until the end",
      [
        { ...march, status: "paid" as const },
        { ...april, status: "paid" as const, periodTo: day("2026-04-10") },
      ],
      ["il n’y a rien à rembourser, et rien ne reste à payer"],
      "pas encore calculé",
    ],
  ])("says what stays due as far as it is known: %s", async (_, instalments, said, unsaid) => {
    const space = await aMemberOf(db);
    for (const one of instalments) await anInstalment(db, space, one.periodFrom, one);
    const text = await wordsOf(await aTermination(db, space));
    for (const words of said) expect(text).toContain(words);
    expect(text).not.toContain(unsaid);
  });

  test("promises care paid back unless cover may be suspended before the end", async () => {
    const space = await aMemberOf(db);
    const unpaid = { ...march, status: "unpaid" as const, formalNoticeOn: day("2026-03-01") };
    expect(await wordsOf(await aTermination(db, space))).toContain("restent remboursés");
    const late = await aMemberOf(db);
    await anInstalment(db, late, day("2026-02-15"), unpaid);
    const text = await wordsOf(await aTermination(db, late));
    expect(text).toContain("à partir du 31 mars 2026, la couverture peut être suspendue");
    expect(text).not.toContain("restent remboursés");
  });

  test("of a renunciation says that nothing is due, and nothing of the days covered", async () => {
    const space = await aMemberOf(db, {
      effectiveOn: day("2026-03-01"),
      firstSubscribedOn: day("2026-03-01"),
    });
    await anInstalment(db, space, day("2026-03-01"), { ...march, status: "paid" });
    const text = await wordsOf(await aTermination(db, space, { motive: motive("renunciation") }));
    expect(text).toContain(
      "Vous ne devez rien. Tout ce que vous avez payé vous est rendu dans les trente jours",
    );
    expect(text).toContain("À rembourser à l’adhérent 80,00 €");
    expect(text).not.toMatch(/période couverte|jours couverts/);
  });

  test("says of a motive that does not apply before a year that the contract ends at the échéance", async () => {
    const young = { effectiveOn: day("2025-09-01"), firstSubscribedOn: day("2025-09-01") };
    const text = await wordsOf(
      await aTermination(db, await aMemberOf(db, young), { motive: motive("move", "2025-09-02") }),
    );
    expect(text).toContain(
      "Le motif donné ne s’applique pas aujourd’hui. La demande vaut quand même : le contrat finit à l’échéance.",
    );
    const inTime = await aTermination(db, await aMemberOf(db, young), { motive: motive("renewal") });
    expect(await wordsOf(inTime)).not.toContain("La demande vaut quand même");
  });

  test("of a death, known or not, counts from it and never from the request", async () => {
    const over = {
      declared: declaredBy({ asker: "relative", contactName: "Paul Proche", contractNumber: "Inconnu" }),
      motive: motive("death", "2026-03-01"),
    };
    const [known, not] = [
      await aTermination(db, await aMemberOf(db), over),
      await aTermination(db, undefined, over),
    ];
    for (const id of [known, not]) {
      const text = await wordsOf(id);
      expect(text).toContain(
        "La date du décès compte, pas celle de votre démarche : vous ne perdez rien à prendre votre temps.",
      );
      expect(text).toContain("Numéro donné non retrouvé");
      expect(text).not.toMatch(/à partir de la réception|acquise/);
    }
  });

  test("of a company says who answers, and when", async () => {
    const declared = declaredBy({ asker: "company", company: "ACME SARL", firstName: "", lastName: "" });
    const text = await wordsOf(await aTermination(db, undefined, { declared }));
    expect(text).toContain("Un conseiller retrouve le contrat et vous répond par e-mail au plus tard le");
    expect(text).not.toMatch(/Représentée par|l’article qui la donne/);
  });

  test("of a contract that ended says so, and that nothing changes", async () => {
    const text = await wordsOf(await aTermination(db, await aMemberOf(db, { endedOn: day("2026-02-28") })));
    expect(text).toContain("est terminé depuis le 28 février 2026 : cette demande n’y change rien.");
    expect(text).not.toContain("peut être annulée");
  });

  test("of a new insurer’s notice says who sent it and the day it counts from", async () => {
    const space = await aMemberOf(db);
    const declared = declaredBy({ email: "", insurer: "Mutuelle Nouvelle" });
    const insurerSentOn = day("2026-03-08");
    const text = await wordsOf(
      await aTermination(db, space, { channel: "insurer", declared, insurerSentOn }),
    );
    expect(text).toContain("Mutuelle Nouvelle nous a envoyé, en votre nom, la résiliation de votre contrat");
    expect(text).toContain("Elle compte comme reçue le 9 mars 2026");
    expect(text).toContain("Vous n’avez rien demandé à cet assureur ?");
  });

  test("is made whatever was typed", async () => {
    const trap = '#panic("x") *gras* $x$ `b` \\ 𝕏 العربية 🦒 <c> @d [e]';
    const id = await aTermination(db, undefined, {
      declared: declaredBy({ words: trap, firstName: trap, company: trap }),
    });
    expect((await avisOf(id)).text).toContain('#panic("x") *gras* $x$ `b`');
  });

  test("cannot be read again once it was altered", async () => {
    const id = await aTermination(db, undefined);
    const [kept] = await noticesOf(db, id);
    expect(() => openNotice({ ...kept!, sha256: Buffer.alloc(32) })).toThrow("altered");
    expect(() => openNotice({ ...kept!, id: randomUUID() })).toThrow();
  });
});

test("what fails at its last line leaves nothing behind", async () => {
  const space = await aMemberOf(db);
  const recording = aRecording(space, { accountId: "no account" });
  await expect(recordTermination(db, recording)).rejects.toThrow();
  expect(await contractEnd(db, space)).toBeNull();
  expect(await changesOf(db, space.memberId)).toEqual([]);
  expect(await lettersOf(db, recording.id)).toEqual([]);
});
