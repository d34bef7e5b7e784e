import type { Metadata } from "next";
import { cache } from "react";
import { GestureDone } from "@/app/termination-done";
import { terminationMessage } from "@/app/termination-sentences";
import { terminationOptions, triedIn } from "@/app/termination-typed";
import { Again } from "@/components/termination/again";
import { Conditions } from "@/components/termination/conditions";
import { FormFrame, formTitle, ToForm } from "@/components/termination/frames";
import { ContractOver } from "@/components/termination/own-contract";
import { OwnRequest } from "@/components/termination/own-request";
import { OwnSimulation } from "@/components/termination/own-simulation";
import { Disclosure } from "@/components/ui/disclosure";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { database } from "@/db/client";
import { requireMember } from "@/lib/account/require-member";
import { contractState } from "@/lib/contract/rules";
import { civilDate, now } from "@/lib/core/clock";
import { routes, routeTo } from "@/lib/core/routes";
import type { Draft } from "@/lib/termination/draft";
import { ownDraft } from "@/lib/termination/draft-in-hand";
import { findTerminable, type Terminable } from "@/lib/termination/find-contract";
import { mayDispute, mayWithdraw } from "@/lib/termination/gestures";
import { listOwnTerminations, type Termination } from "@/lib/termination/queries";
import { simulateOwn } from "@/lib/termination/read-simulation";
import { disputeOwnAction, withdrawOwnAction } from "./actions";
import { OwnForm } from "./own-form";

/** The member's requests, asked once by the page and its title. */
const requestsOf = cache((memberId: string) => listOwnTerminations(database(), memberId));

const requestTitle = "Votre demande de résiliation";

export async function generateMetadata(): Promise<Metadata> {
  const { memberId } = await requireMember();
  const isThere = (await requestsOf(memberId)).some(isLive);
  return { title: `${isThere ? requestTitle : formTitle} – Mon contrat` };
}

export default async function OwnTerminationPage({ searchParams }: PageProps<"/espace/resiliation">) {
  const { memberId, accountId } = await requireMember();
  const asked = await searchParams;
  const { message } = asked;
  const today = civilDate(now());
  const [contract, simulated, requests] = await Promise.all([
    findTerminable(database(), memberId, today),
    simulateOwn(database(), memberId, asked, today),
    requestsOf(memberId),
  ]);
  const live = requests.find(isLive);
  const owner = { memberId, accountId, draft: await ownDraft(memberId), tried: triedIn(asked) };
  const shown = { message, today, contract, owner };

  return (
    <PageBody>
      {!contract || contractState(contract, today) === "ended" ? (
        <Over {...shown} request={live ?? requests[0]} />
      ) : live ? (
        <UnderWay {...shown} contract={contract} request={live} />
      ) : (
        <FormFrame where="space">
          <div className="flex flex-col gap-8">
            <GestureDone message={message} />
            <Again message={terminationMessage(message)} />
            <p>
              <ToForm page={routes.ownTermination} />
            </p>
            {simulated && (
              <OwnSimulation
                {...simulated}
                action={routes.ownTermination}
                motives={terminationOptions.motives}
              />
            )}
            <Conditions />
            <Panel title="Votre demande">
              <OwnForm {...owner} contract={contract} />
            </Panel>
          </div>
        </FormFrame>
      )}
    </PageBody>
  );
}

type Shown = {
  message: unknown;
  today: ReturnType<typeof civilDate>;
  contract: Terminable | undefined;
  owner: { memberId: string; accountId: string; draft: Draft | undefined; tried: Record<string, string> };
};

const isLive = ({ state }: Termination) => ["confirmed", "disputed", "to-decide"].includes(state);

/** A request is there: where it stands, what may be done about it, and the way to send another. */
function UnderWay({
  message,
  today,
  contract,
  owner,
  request,
}: Shown & { contract: Terminable; request: Termination }) {
  const isWriting = owner.draft !== undefined && owner.draft.id !== request.id;
  return (
    <>
      <PageTitle>{requestTitle}</PageTitle>
      <div className="flex flex-col gap-8">
        <GestureDone message={message} />
        <Again message={terminationMessage(message)} />
        <Request request={request} today={today} />
        <Disclosure summary="Envoyer une autre demande" open={isWriting}>
          <p>Elle remplacera celle-ci si elle fait finir le contrat plus tôt.</p>
          <OwnForm {...owner} contract={contract} />
        </Disclosure>
      </div>
    </>
  );
}

function Over({ message, today, contract, request }: Shown & { request: Termination | undefined }) {
  return (
    <>
      <PageTitle>{request && isLive(request) ? requestTitle : formTitle}</PageTitle>
      <div className="flex flex-col gap-8">
        <GestureDone message={message} />
        <ContractOver endedOn={contract?.endedOn ?? null} />
        {request && <Request request={request} today={today} />}
      </div>
    </>
  );
}

/** A request made here is given up; one that came from elsewhere is contested. */
function Request({ request, today }: { request: Termination; today: Shown["today"] }) {
  const madeHere = request.channel === "space";
  return (
    <OwnRequest
      termination={request}
      notice={routeTo.ownTerminationNotice(request.id)}
      withdraw={madeHere && mayWithdraw(request, today) ? withdrawOwnAction : undefined}
      dispute={!madeHere && mayDispute(request, today) ? disputeOwnAction : undefined}
      annulledByLink={request.channel === "public" && mayWithdraw(request, today)}
    />
  );
}
