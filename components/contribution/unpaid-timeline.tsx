import { Temporal } from "temporal-polyfill";
import { coverResumesAt, type UnpaidStage, unpaidStage, unpaidTimetable } from "@/lib/contribution/rules";
import { formatDate, formatMoment } from "@/lib/core/format";

type Unpaid = { dueOn: Temporal.PlainDate; formalNoticeOn: Temporal.PlainDate | null };

type UnpaidTimelineProps = {
  unpaid: Unpaid;
  /** Whether others are unpaid too. */
  several: boolean;
  today: Temporal.PlainDate;
};

/** The steps of L. 221-7 one under another: what has happened, where things stand, what would happen. */
export function UnpaidTimeline({ unpaid, several, today }: UnpaidTimelineProps) {
  const reached = reachedSteps[unpaidStage(unpaid.dueOn, unpaid.formalNoticeOn, today)];
  return (
    <div className="flex flex-col gap-4">
      <h3 className="text-lg">
        {several ? "Ce que la loi prévoit, pour la plus urgente" : "Ce que la loi prévoit, étape par étape"}
      </h3>
      <ol className="flex flex-col">
        {steps(unpaid, today).map((step, index) => (
          <Step key={step.title} {...step} place={placeOf(index, reached)} />
        ))}
      </ol>
      <p>
        <strong>Dès le règlement complet, la procédure s’arrête.</strong> Des garanties suspendues reprennent
        le lendemain du paiement, à midi : si vous réglez aujourd’hui, le{" "}
        {formatMoment(coverResumesAt(today))}.
      </p>
    </div>
  );
}

/** How many steps are behind or present at each stage. */
const reachedSteps: Record<UnpaidStage, number> = {
  grace: 1,
  "notice-due": 2,
  "notice-sent": 2,
  suspended: 3,
  terminable: 4,
};

/** `past` is what a step is remembered by, once the next is reached. */
type StepText = { title: string; date: string; text: string; past?: string };

function steps({ dueOn, formalNoticeOn: sentOn }: Unpaid, today: Temporal.PlainDate): StepText[] {
  const { formalNoticeOn, suspendedOn, terminableOn } = unpaidTimetable(dueOn, sentOn);
  const from = (day: Temporal.PlainDate) => {
    if (!sentOn) return `Au plus tôt le ${formatDate(day)}`;
    const began = Temporal.PlainDate.compare(day, today) <= 0;
    return `${began ? "Depuis le" : "À partir du"} ${formatDate(day)}`;
  };
  return [
    {
      title: "Cotisation non payée",
      date: `Le ${formatDate(dueOn)}`,
      text: "Vos garanties continuent.",
      past: "Vos garanties ont continué.",
    },
    {
      title: "Mise en demeure",
      date: sentOn ? `Envoyée le ${formatDate(sentOn)}` : `À partir du ${formatDate(formalNoticeOn)}`,
      text: sentOn
        ? "Une lettre vous a demandé de régler. Vos garanties continuent."
        : "Une lettre vous demande de régler. Vos garanties continuent.",
      past: "Une lettre vous a demandé de régler. Vos garanties ont continué pendant trente jours.",
    },
    {
      title: "Suspension des garanties",
      date: from(suspendedOn),
      text: "Trente jours après la lettre, les soins peuvent ne plus être remboursés.",
      past: "Les soins ont pu ne plus être remboursés.",
    },
    {
      title: "Résiliation du contrat",
      date: from(terminableOn),
      text: "Dix jours plus tard, la mutuelle peut mettre fin au contrat.",
    },
  ];
}

type Place = "past" | "present" | "future";

const placeOf = (index: number, reached: number): Place => {
  if (index === reached - 1) return "present";
  return index < reached ? "past" : "future";
};

const dots: Record<Place, string> = {
  past: "border-danger bg-danger",
  present: "border-danger bg-danger outline-2 outline-offset-2 outline-danger",
  future: "border-edge bg-raised",
};

function Step({ title, date, text, past = text, place }: StepText & { place: Place }) {
  return (
    <li
      aria-current={place === "present" ? "step" : undefined}
      className="relative border-l-2 border-line pb-5 pl-7 last:border-transparent last:pb-0"
    >
      <span
        aria-hidden
        className={`absolute top-1.5 -left-[0.5625rem] size-4 rounded-full border-2 ${dots[place]}`}
      />
      <h4 className="font-bold">
        {title}
        {place === "present" && <span className="font-normal text-danger"> – vous en êtes là</span>}
      </h4>
      <p className="font-bold text-muted">{date}</p>
      <p>{place === "past" ? past : text}</p>
    </li>
  );
}
