import Link from "next/link";
import type { ReactNode } from "react";
import type { Temporal } from "temporal-polyfill";
import { formatAmount, formatDate } from "@/lib/core/format";
import { routes, sendDocumentAddress } from "@/lib/core/routes";
import type { ReimbursementLine } from "@/lib/reimbursement/queries";
import { adjustmentOf, claimLapsesOn, isLapsed, type LineStatus } from "@/lib/reimbursement/rules";

type OutcomeProps = { line: ReimbursementLine; today: Temporal.PlainDate };

/** Where a line stands, in a sentence, and what comes next: from whom, and until when. */
export function LineOutcome({ line, today }: OutcomeProps) {
  return outcomes[line.status]({ line, today });
}

const outcomes: Record<LineStatus, (props: OutcomeProps) => ReactNode> = {
  received: () => <p>Ce soin nous est parvenu et nous allons le traiter. Vous n’avez rien à faire.</p>,
  "in-progress": () => (
    <p>
      Nous calculons votre remboursement. Vous n’avez rien à faire : il apparaîtra ici dès qu’il sera payé.
    </p>
  ),
  "document-needed": DocumentNeeded,
  paid: ({ line }) => <p>{paidSentence(line)}</p>,
  refused: Refused,
};

function DocumentNeeded({ line, today }: OutcomeProps) {
  return (
    <div className="flex flex-col gap-1 border-warning border-l-4 pl-4">
      <p>
        <strong className="text-warning">Document attendu :</strong> {line.reason}
      </p>
      <p className="text-sm">
        {isLapsed(line.careOn, today) ? (
          <>
            Le délai de deux ans est passé depuis le {formatDate(claimLapsesOn(line.careOn))} (article L.
            221-11 du code de la mutualité). <AdviserLink>Parlez-en à un conseiller</AdviserLink>
          </>
        ) : (
          <>
            <Link href={sendDocumentAddress} prefetch={false} className="link py-2">
              Voir comment l’envoyer
            </Link>
            , avant le {formatDate(claimLapsesOn(line.careOn))}. Nous calculerons ensuite votre remboursement.
          </>
        )}
      </p>
    </div>
  );
}

function Refused({ line }: OutcomeProps) {
  return (
    <div className="flex flex-col gap-1 border-danger border-l-4 pl-4">
      <p>
        <strong className="text-danger">Refusé :</strong> {line.reason}
      </p>
      <p className="text-sm">
        Vous n’êtes pas d’accord ? <AdviserLink>Demandez un nouvel examen à un conseiller</AdviserLink>, dans
        les deux ans qui suivent le soin.
      </p>
    </div>
  );
}

function AdviserLink({ children }: { children: ReactNode }) {
  return (
    <Link href={routes.contact} prefetch={false} className="link py-2">
      {children}
    </Link>
  );
}

/** What was paid, to whom and when; a negative line says what it takes back. */
function paidSentence(line: ReimbursementLine): string {
  const amount = formatAmount(Math.abs(line.mutualCents));
  const on = line.paidOn ? ` le ${formatDate(line.paidOn)}` : "";
  if (adjustmentOf(line) === "cancellation") return cancellationSentence(line, on);
  if (adjustmentOf(line) === "recovery") return recoverySentence(line, on);
  if (line.mutualCents === 0) return `Ce soin a été traité${on}. La mutuelle n’avait rien à verser.`;
  return line.paidTo === "member"
    ? `${amount} vous ont été versés${on}.`
    : `${amount} ont été versés${on} au professionnel, par tiers payant\u00a0: vous n’aviez pas à avancer cette somme.`;
}

function cancellationSentence({ mutualCents }: ReimbursementLine, on: string): string {
  const start =
    "Cette ligne annule un soin déjà compté, par exemple parce qu’il a été facturé deux fois ou corrigé.";
  return mutualCents === 0
    ? start
    : `${start} Les ${formatAmount(Math.abs(mutualCents))} versés alors ont été repris${on}.`;
}

function recoverySentence({ schemeCents, mutualCents }: ReimbursementLine, on: string): string {
  if (mutualCents < 0) return `La mutuelle a repris ${formatAmount(-mutualCents)}${on}, versés en trop.`;
  return `L’Assurance maladie a repris ${formatAmount(-schemeCents)}\u00a0: une participation ou une franchise qu’elle n’avait pas pu retenir, le professionnel ayant été payé directement.`;
}
