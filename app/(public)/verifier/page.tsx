import type { Metadata } from "next";
import { cache } from "react";
import { answerTitle, VerificationAnswer } from "@/components/document/verification-answer";
import { VerificationForm } from "@/components/document/verification-form";
import { AdviserContact } from "@/components/site/adviser";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { database } from "@/db/client";
import { requester } from "@/lib/account/request";
import { now } from "@/lib/core/clock";
import { routeTo } from "@/lib/core/routes";
import { VerificationQuestion } from "@/lib/document/input";
import { askVerification } from "@/lib/document/verify-document";

const title = "Vérifier un document";

type Props = PageProps<"/verifier">;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const answer = await answerTo(VerificationQuestion.parse(await searchParams).code);
  return { title: answer ? `${answerTitle(answer)} – ${title}` : title, robots: { index: false } };
}

/** Counted once a request, though the page and its title both ask. */
const answerTo = cache(async (code: string | undefined) => {
  if (!code) return undefined;
  const { clientAddress } = await requester();
  return askVerification(database(), { code, clientAddress, now: now() });
});

/** Anyone checks a document's code here, by hand or by its QR code. It says nothing of whose document it is. */
export default async function VerifyPage({ searchParams }: Props) {
  const { code } = VerificationQuestion.parse(await searchParams);
  const answer = await answerTo(code);

  return (
    <PageBody width="form">
      <PageTitle
        lead="Un document de la mutuelle porte un code de 16 caractères. Tapez-le pour savoir s’il vient bien de nous."
        help={routeTo.helpPage("verifier-un-document")}
      >
        {title}
      </PageTitle>
      <div className="flex flex-col gap-8">
        {answer && <VerificationAnswer answer={answer} />}
        <Panel>
          <VerificationForm code={code} answered={answer?.ok === true && answer.value.state !== "unknown"} />
        </Panel>
        <Panel>
          <AdviserContact>Un doute sur un document ? Un conseiller vous répond.</AdviserContact>
        </Panel>
      </div>
    </PageBody>
  );
}
