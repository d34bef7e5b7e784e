import Link from "next/link";
import type { ReactNode } from "react";
import type { Temporal } from "temporal-polyfill";
import { unpaidSentence } from "@/components/contribution/unpaid-words";
import type { ContractNature } from "@/lib/contract/rules";
import { memberShareCents, mostUrgent } from "@/lib/contribution/rules";
import { formatAmount, formatDate, formatList } from "@/lib/core/format";
import { routes, withQuery } from "@/lib/core/routes";
import { statusWords } from "@/lib/reimbursement/input";

type Unpaid = {
  amountCents: number;
  employerCents: number;
  dueOn: Temporal.PlainDate;
  formalNoticeOn: Temporal.PlainDate | null;
  nature: ContractNature;
  effectiveOn: Temporal.PlainDate;
  endedOn: Temporal.PlainDate | null;
};

type Waiting = { id: string; actLabel: string; firstName: string; careOn: Temporal.PlainDate };

type AttentionProps = {
  unpaid: readonly Unpaid[];
  documentsNeeded: number;
  /** The first of the care that they are for. */
  waiting: readonly Waiting[];
  /** First names of the persons whose télétransmission is broken. */
  brokenFor: readonly string[];
  /** First names of those who have none: some want it so, and nothing is asked of them. */
  unlinkedFor: readonly string[];
  today: Temporal.PlainDate;
  /** What else is asked, a form of its own. */
  children?: ReactNode;
};

/** What asks for the member's attention, the most serious first; when nothing does, one quiet line. */
export function Attention(props: AttentionProps) {
  const { unpaid, documentsNeeded, waiting, brokenFor, unlinkedFor, today, children } = props;
  const urgent = mostUrgent(unpaid, today);
  const without = unlinkedFor.length > 0 && <WithoutLink names={unlinkedFor} />;
  if (!urgent && documentsNeeded === 0 && brokenFor.length === 0 && !children) {
    return (
      <div className="flex flex-col gap-1 text-muted">
        <p>Tout est en ordre : rien n’attend de réponse de votre part.</p>
        {without}
      </div>
    );
  }
  return (
    <section aria-labelledby="attention" className="flex flex-col gap-3">
      <h2 id="attention" className="text-xl">
        À votre attention
      </h2>
      <ul className="flex flex-col gap-3">
        {urgent && <UnpaidItem urgent={urgent} others={unpaid.length - 1} today={today} />}
        {documentsNeeded > 0 && <DocumentsItem count={documentsNeeded} waiting={waiting} />}
        {brokenFor.length > 0 && <BrokenItem names={brokenFor} />}
        {children && <li className={item}>{children}</li>}
      </ul>
      {without}
    </section>
  );
}

const item = "rounded-control border-l-4 border-warning bg-warning-soft p-4 sm:p-5";
const link = "link inline-flex min-h-11 items-center";

function UnpaidItem({
  urgent,
  others,
  today,
}: {
  urgent: Unpaid;
  others: number;
  today: Temporal.PlainDate;
}) {
  const amount = formatAmount(memberShareCents(urgent));
  return (
    <li className="rounded-control border-l-4 border-danger bg-danger-soft p-4 sm:p-5">
      <h3 className="font-bold text-danger">
        {`Cotisation impayée : ${amount}, due depuis le ${formatDate(urgent.dueOn)}`}
      </h3>
      <p>{unpaidSentence(urgent, urgent, today)}</p>
      <Link href={routes.contributions} className={link}>
        {others > 0 ? `Voir mes ${others + 1} cotisations impayées` : "Voir comment régler"}
      </Link>
    </li>
  );
}

function DocumentsItem({ count, waiting }: { count: number; waiting: readonly Waiting[] }) {
  const others = count - waiting.length;
  return (
    <li className={item}>
      <h3 className="font-bold text-warning">
        {count > 1 ? `${count} soins attendent un document` : "Un soin attend un document"}
      </h3>
      <ul>
        {waiting.map(({ id, actLabel, firstName, careOn }) => (
          <li key={id}>{`${actLabel} du ${formatDate(careOn)}, pour ${firstName}`}</li>
        ))}
        {others > 0 && <li>{others > 1 ? `et ${others} autres soins` : "et un autre soin"}</li>}
      </ul>
      <p>{`Nous pourrons ${count > 1 ? "les" : "le"} rembourser dès que nous l’aurons reçu.`}</p>
      <Link
        href={withQuery(routes.reimbursements, { statut: statusWords["document-needed"] })}
        className={link}
      >
        {count > 1 ? "Voir les documents à envoyer" : "Voir le document à envoyer"}
      </Link>
    </li>
  );
}

function BrokenItem({ names }: { names: readonly string[] }) {
  return (
    <li className={item}>
      <h3 className="font-bold text-warning">{`Télétransmission interrompue pour ${formatList(names)}`}</h3>
      <p>L’Assurance maladie ne nous transmet plus ces soins : vous devez nous envoyer les décomptes.</p>
      <Link href={`${routes.contract}#teletransmission`} className={link}>
        Rétablir la télétransmission
      </Link>
    </li>
  );
}

/** Said without alarm: a spouse covered elsewhere may want it so. */
function WithoutLink({ names }: { names: readonly string[] }) {
  return (
    <p className="text-muted">
      {`Télétransmission absente pour ${formatList(names)}\u00a0: c’est à vous d’envoyer les décomptes. `}
      <Link href={`${routes.contract}#teletransmission`} className="link py-2">
        La mettre en place
      </Link>
    </p>
  );
}
