"use server";

import { redirect } from "next/navigation";
import { database } from "@/db/client";
import { endConnection, endOtherConnections } from "@/lib/account/connections";
import { EndConnectionInput, NoInput } from "@/lib/account/input";
import { requireMember } from "@/lib/account/require-member";
import { now } from "@/lib/core/clock";
import { formAction, refused } from "@/lib/core/form-action";
import { routes, withQuery } from "@/lib/core/routes";
import { askExport } from "@/lib/export/ask-export";
import { askExportSentences, type MyDataMessage } from "./messages";

const done = (message: MyDataMessage) => redirect(withQuery(routes.myData, { message }));

const sentences: Record<"unknown-session", string> = {
  "unknown-session": "Cet appareil n’est pas dans votre liste. Rechargez la page, puis recommencez.",
};

export const askExportAction = formAction(NoInput, async () => {
  const { memberId, accountId } = await requireMember();
  const asked = await askExport(database(), { memberId, accountId, now: now() });
  return asked.ok ? done("archive-demandee") : refused(askExportSentences[asked.refusal](asked));
});

export const endConnectionAction = formAction(EndConnectionInput, async ({ session }) => {
  const { id: sessionId, accountId } = await requireMember();
  const ended = await endConnection(database(), { accountId, sessionId, id: session, now: now() });
  return ended.ok ? done("appareil-deconnecte") : refused(sentences[ended.refusal]);
});

export const endOtherConnectionsAction = formAction(NoInput, async () => {
  const { id: sessionId, accountId } = await requireMember();
  await endOtherConnections(database(), { accountId, sessionId, now: now() });
  return done("appareils-deconnectes");
});
