import type { ReactNode } from "react";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { formatDate } from "@/lib/core/format";
import type { Result } from "@/lib/core/result";
import { documentKindLabels } from "@/lib/document/rules";
import type { Verification, VerificationRefusal } from "@/lib/document/verify-document";

type Answer = Result<Verification, VerificationRefusal>;
type Known = Exclude<Verification, { state: "unknown" }>;

/** What the mutual answers about a code, in words and with a sign. It never says whose document it is. */
export function VerificationAnswer({ answer }: { answer: Answer }) {
  return <div role="status">{answer.ok ? <About document={answer.value} /> : refusals[answer.refusal]}</div>;
}

const titles: Record<Verification["state"] | VerificationRefusal, string> = {
  authentic: "Ce document est authentique",
  expired: "Ce document n’est plus valable",
  revoked: "Ce document a été annulé",
  unknown: "Nous ne connaissons pas ce code",
  "code-missing": "Ce code n’est pas complet ou contient une faute",
  "code-length": "Ce code n’est pas complet ou contient une faute",
  "code-character": "Ce code n’est pas complet ou contient une faute",
  "too-many-attempts": "Trop de codes vérifiés en peu de temps",
};

/** The answer in a few words, for the page's title too. */
export const answerTitle = (answer: Answer): string =>
  titles[answer.ok ? answer.value.state : answer.refusal];

function About({ document }: { document: Verification }) {
  if (document.state === "unknown") return unknown;
  return (
    <Panel>
      {outcomes[document.state](document)}
      <DescriptionList
        items={[
          { term: "Document", value: documentKindLabels[document.kind] },
          { term: "Créé le", value: formatDate(document.issuedOn) },
        ]}
      />
      <p>
        Cette page ne dit pas à qui est ce document. Comparez ce qui précède avec ce que vous tenez : un vrai
        code peut être recopié sur un faux. En cas de doute, demandez à la personne d’en créer un nouveau
        devant vous.
      </p>
    </Panel>
  );
}

const outcomes: Record<Known["state"], (document: Known) => ReactNode> = {
  authentic: ({ validUntil, coverEndedOn }) => (
    <Notice tone="success" title={titles.authentic}>
      <p>
        {coverEndedOn
          ? `La mutuelle l’a bien créé. Il dit le passé\u00a0: la couverture a pris fin le ${formatDate(coverEndedOn)}.`
          : `La mutuelle l’a bien créé. Il est valable jusqu’au ${formatDate(validUntil)}.`}
      </p>
    </Notice>
  ),
  expired: ({ validUntil }) => (
    <Notice tone="warning" title={titles.expired}>
      <p>{`La mutuelle l’a bien créé, mais il ne vaut plus depuis le ${formatDate(validUntil.add({ days: 1 }))}. Demandez-en un nouveau à la personne qui vous l’a remis.`}</p>
    </Notice>
  ),
  revoked: () => (
    <Notice tone="danger" title={titles.revoked}>
      <p>
        La mutuelle l’a bien créé, mais son propriétaire l’a annulé : ne vous y fiez pas. Demandez-en un
        nouveau à la personne qui vous l’a remis.
      </p>
    </Notice>
  ),
};

const unknown = (
  <Notice tone="danger" title={titles.unknown}>
    <p>
      Comparez-le, caractère par caractère, avec celui du document, puis recommencez. S’il est bien le même,
      le document ne vient pas de nous : ne vous y fiez pas et prévenez un conseiller.
    </p>
  </Notice>
);

const retype = (sentence: string) => (
  <Notice tone="warning" title={titles["code-length"]}>
    <p>{sentence}</p>
  </Notice>
);

const refusals: Record<VerificationRefusal, ReactNode> = {
  "code-missing": retype(
    "Tapez les 16 caractères qui suivent le mot «\u00a0code\u00a0», au bas du document.",
  ),
  "code-length": retype(
    "Un code a 16 caractères, en quatre groupes de quatre. Comparez-le avec le document.",
  ),
  "code-character": retype("Un code n’a que des chiffres et des lettres sans accent, et jamais de U."),
  "too-many-attempts": (
    <Notice tone="warning" title={titles["too-many-attempts"]}>
      <p>Attendez une minute, puis recommencez. Si c’est urgent, appelez un conseiller.</p>
    </Notice>
  ),
};
