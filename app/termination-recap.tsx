import type { Route } from "next";
import type { Temporal } from "temporal-polyfill";
import { Answers } from "@/components/request/answers";
import { Again } from "@/components/termination/again";
import { ConfirmForm } from "@/components/termination/confirm-form";
import { EndingChoice } from "@/components/termination/ending-choice";
import type { ShownEnding } from "@/components/termination/ending-facts";
import type { GivenMotive } from "@/components/termination/motive-notice";
import { Outcome } from "@/components/termination/outcome";
import { Panel } from "@/components/ui/panel";
import type { FormAction } from "@/lib/core/form-state";
import { asksForDay } from "@/lib/termination/asked";
import type { Assessment } from "@/lib/termination/assess";
import { type Draft, recapDigest } from "@/lib/termination/draft";
import type { Ending } from "@/lib/termination/ending";
import { isLifeEvent, motiveLabels } from "@/lib/termination/motive";
import { lastPayment } from "@/lib/termination/refund";
import { refundBy } from "@/lib/termination/rules";
import { describeDraft } from "./termination-described";

type TerminationRecapProps = {
  draft: Draft;
  assessment: Assessment;
  today: Temporal.PlainDate;
  /** Why the recap is shown again. */
  message: string | undefined;
  /** The form where everything can be changed. */
  form: Route;
  action: FormAction;
};

/** The second step: all that was typed, each part to change again, what it does, and the button that sends it. */
export function TerminationRecap({ draft, assessment, today, message, form, action }: TerminationRecapProps) {
  const endings = shownEndings(assessment, today);
  const blocks = describeDraft(draft);
  const known = draft.channel === "space" ? 2 : 0;
  const edit = (field: string) => `${form}#${field}` as Route;
  return (
    <div className="flex flex-col gap-8">
      <Again message={message} />
      <Panel title="Votre demande">
        <Answers steps={blocks.slice(0, known)} />
        <Answers steps={blocks.slice(known)} edit={edit} />
      </Panel>
      <Panel title="La fin de votre contrat">
        <Outcome
          asker={draft.declared.asker}
          outcome={assessment.outcome}
          endings={endings}
          motive={givenMotive(draft)}
          today={today}
        />
        <ConfirmForm action={action} shown={recapDigest(draft, assessment)}>
          {endings.length > 1 && <EndingChoice endings={endings} />}
        </ConfirmForm>
      </Panel>
    </div>
  );
}

function shownEndings({ outcome, contract, settle }: Assessment, today: Temporal.PlainDate): ShownEnding[] {
  if (outcome?.kind !== "ends" || !contract) return [];
  return [outcome.proposed, ...outcome.alternatives].map((ending) => ({
    ...ending,
    money: moneyOf(settle(ending), ending, today),
    neverBegins: ending.endsOn.toString() < contract.effectiveOn.toString(),
  }));
}

function moneyOf(settled: ReturnType<Assessment["settle"]>, { endsOn }: Ending, today: Temporal.PlainDate) {
  const last = lastPayment(settled);
  return {
    refundCents: settled.refund.memberCents,
    employerRefundCents: settled.refund.employerCents,
    refundBy: refundBy(endsOn, today),
    last: last && { cents: last.memberCents, on: last.instalment.dueOn },
  };
}

const givenMotive = ({ motive, eventOn, linkStated }: Draft): GivenMotive => ({
  kind: motive,
  label: motive ? motiveLabels[motive] : "",
  lacks: [
    ...(motive && asksForDay(motive) && !eventOn ? (["day"] as const) : []),
    ...(motive && isLifeEvent(motive) && !linkStated ? (["link"] as const) : []),
  ],
});
