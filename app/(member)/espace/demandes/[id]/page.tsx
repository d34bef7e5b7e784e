import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { Answers } from "@/components/request/answers";
import { CancelForm } from "@/components/request/cancel-form";
import { Decision } from "@/components/request/decision";
import { Standing } from "@/components/request/standing";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { database } from "@/db/client";
import { requireMember } from "@/lib/account/require-member";
import { countryName } from "@/lib/contact/countries";
import { listBeneficiaries } from "@/lib/contract/queries";
import { civilDate, now } from "@/lib/core/clock";
import { formatDate } from "@/lib/core/format";
import { routeTo } from "@/lib/core/routes";
import { answersOf, openAnswers } from "@/lib/request/answers";
import { describeAnswers } from "@/lib/request/describe";
import { findRequest, listMessages, listStages, listUploads } from "@/lib/request/queries";
import { isCancellable, kinds } from "@/lib/request/rules";
import { markRead } from "@/lib/request/send-message";
import { awaitedOf, trackOf } from "@/lib/request/track";
import { cancelRequestAction } from "../actions";
import { shownOutcome, shownUploads } from "../shown-uploads";
import { RequestDocuments } from "./request-documents";
import { RequestMessages } from "./request-messages";

type Props = PageProps<"/espace/demandes/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { memberId } = await requireMember();
  const { kind, sentAt } = await requestOf(memberId, (await params).id);
  return { title: `${kinds[kind].label}, demande du ${formatDate(civilDate(sentAt))}` };
}

/** The member's own request, read once for the page and its title; not found otherwise. */
const requestOf = cache(async (memberId: string, name: string) => {
  const id = z.uuid().safeParse(name).data;
  return (id && (await findRequest(database(), memberId, id))) || notFound();
});

export default async function RequestPage({ params, searchParams }: Props) {
  const { memberId, accountId } = await requireMember();
  const request = await requestOf(memberId, (await params).id);
  const at = now();
  const { id, kind, state, awaited, promisedOn, reason, sentAt } = request;
  const [stages, messages, uploads, people, query] = await Promise.all([
    listStages(database(), memberId, id),
    listMessages(database(), memberId, id),
    listUploads(database(), memberId, id),
    listBeneficiaries(database(), memberId),
    searchParams,
  ]);
  if (messages.some(({ by, readAt }) => by === "adviser" && !readAt))
    await markRead(database(), { memberId, requestId: id, now: at });
  const answers = answersOf(openAnswers(request.answersSealed, id));

  return (
    <PageBody width="wide">
      <PageTitle
        lead={`Demande envoyée le ${formatDate(civilDate(sentAt))}.`}
        help={routeTo.helpPage("suivre-une-demande-et-repondre")}
      >
        {kinds[kind].label}
      </PageTitle>
      <div className="flex flex-col gap-8">
        <Said message={query.message} />
        <div className="grid grid-cols-1 gap-8 lg:grid-cols-2 lg:items-start">
          <div className="flex min-w-0 flex-col gap-8">
            <Standing
              state={state}
              awaited={awaitedOf(kind, state, awaited)}
              track={trackOf(kind, state, stages)}
              promisedOn={promisedOn}
              late={promisedOn !== null && promisedOn.toString() < civilDate(at).toString()}
            />
            <Decision state={state} reason={reason} />
          </div>
          <div className="flex min-w-0 flex-col gap-8">
            <RequestDocuments
              request={id}
              state={state}
              awaited={awaited}
              uploads={shownUploads(id, uploads)}
              outcome={shownOutcome(await cookies(), accountId, query.envoi)}
            />
            <RequestMessages
              request={id}
              kind={kind}
              state={state}
              messages={messages}
              messageId={randomUUID()}
            />
            <Disclosure summary="Ce que vous nous avez dit">
              <Answers steps={describeAnswers(kind, answers, { people, countryName })} />
            </Disclosure>
            {isCancellable(state) && <CancelForm request={id} sent action={cancelRequestAction} />}
          </div>
        </div>
      </div>
    </PageBody>
  );
}

const said: Record<string, string> = {
  envoyee: "Votre demande est envoyée. Vous recevrez un e-mail à chaque étape.",
  "message-envoye": "Votre message est envoyé. Un conseiller vous répondra ici.",
};

function Said({ message }: { message: unknown }) {
  const sentence = typeof message === "string" ? said[message] : undefined;
  if (!sentence) return null;
  return (
    <div role="status">
      <Notice tone="success">{sentence}</Notice>
    </div>
  );
}
