import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { requests } from "@/db/schema";
import { civilDate, now } from "@/lib/core/clock";
import { saveStep } from "@/lib/request/save-step";
import { sendRequest } from "@/lib/request/send-request";
import type { Journey, Walker } from "../journey";
import { shownButton } from "../request-pages";
import { field, words } from "../steps";

export const followRequest: Journey = {
  name: "suivre-une-demande",
  title: "Suivre une demande",
  start: "/espace/demandes",
  prepare: aRequestSent,
  steps: [
    words("liste", "Retraite", { find: theRequest, act: ({ page }) => theRequest(page).click() }),
    words("etapes", "Où en est votre demande"),
    words("documents", "Ajouter un document"),
    field("message", "Votre message", () => "Faut-il vous envoyer mon titre de retraite ?"),
    shownButton("envoyer", "Envoyer le message"),
  ],
};

function theRequest(page: Page) {
  return page.getByRole("link", { name: /^Retraite/ });
}

/** A retirement told a moment ago. */
async function aRequestSent(db: Db, { memberId, accountId }: Walker): Promise<void> {
  const [at, today] = [now(), civilDate(now())];
  const values = { eventOn: today.add({ months: 2 }).toString() };
  await saveStep(db, { memberId, kind: "retirement", step: "evenement", values, version: 0, now: at });
  const [draft] = await db
    .select({ requestId: requests.id, version: requests.version })
    .from(requests)
    .where(eq(requests.memberId, memberId));
  if (!draft || !accountId) throw new Error("the request was not written");
  const around = { people: [], countries: [], today };
  const sent = await sendRequest(db, { ...draft, memberId, accountId, around, now: at });
  if (!sent.ok) throw new Error(`the request was not sent: ${sent.refusal}`);
}
