import type { Metadata } from "next";
import { cache } from "react";
import { gestureMessage } from "@/app/termination-sentences";
import { LinkPage } from "@/components/account/link-page";
import { AdviserContact } from "@/components/site/adviser";
import { DisputePanel, WithdrawPanel } from "@/components/termination/gestures";
import { TerminationStanding } from "@/components/termination/standing";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { database } from "@/db/client";
import { now } from "@/lib/core/clock";
import { routes } from "@/lib/core/routes";
import { findLetter } from "@/lib/termination/find-letter";
import { secretInHand } from "@/lib/termination/link-in-hand";
import { disputeByLinkAction, withdrawByLinkAction } from "./actions";

const titles = {
  own: "Votre demande de résiliation",
  other: "Une demande de résiliation de votre contrat",
  dead: "Ce lien pour suivre une demande n’est plus valable",
};

/** What the link in this browser's hand opens, asked once by the page and its title. */
const opened = cache(async () => {
  const secret = await secretInHand();
  return secret ? findLetter(database(), secret, now()) : undefined;
});

const titleOf = (letter: Awaited<ReturnType<typeof opened>>) =>
  letter ? (letter.isAskers ? titles.own : titles.other) : titles.dead;

export const generateMetadata = async (): Promise<Metadata> => ({
  title: titleOf(await opened()),
  robots: { index: false },
});

export default async function FollowTerminationPage({ searchParams }: PageProps<"/resilier/suivi">) {
  const letter = await opened();
  if (!letter) return <Dead />;
  const message = gestureMessage((await searchParams).message);
  return (
    <PageBody>
      <PageTitle>{titleOf(letter)}</PageTitle>
      <div className="flex flex-col gap-8">
        {message && (
          <div role="status">
            <Notice tone="success">{message}</Notice>
          </div>
        )}
        <TerminationStanding title="Où elle en est" termination={letter.termination} />
        {letter.mayWithdraw && <WithdrawPanel action={withdrawByLinkAction} />}
        {letter.mayDispute && <DisputePanel action={disputeByLinkAction} />}
      </div>
    </PageBody>
  );
}

const Dead = () => (
  <LinkPage title={titles.dead}>
    <Notice tone="warning">
      <p>Il a expiré, ou il n’a pas été recopié en entier.</p>
    </Notice>
    <p>
      Ouvrez de nouveau le lien de notre dernier e-mail. Si le contrat est le vôtre, votre espace montre aussi
      où en est la demande.
    </p>
    <ButtonLink href={routes.ownTermination} wide>
      Ouvrir mon espace
    </ButtonLink>
    <AdviserContact />
  </LinkPage>
);
