import type { Route } from "next";
import { Temporal } from "temporal-polyfill";
import { Answers } from "@/components/request/answers";
import { Again } from "@/components/termination/again";
import { ConfirmForm } from "@/components/termination/confirm-form";
import { EndingChoice } from "@/components/termination/ending-choice";
import type { ShownEnd } from "@/components/termination/ending-facts";
import type { GivenMotive } from "@/components/termination/motive-notice";
import { Outcome } from "@/components/termination/outcome";
import { Panel } from "@/components/ui/panel";
import type { FormAction } from "@/lib/core/form-state";
import { asksForDay } from "@/lib/termination/asked";
import type { Assessment } from "@/lib/termination/assess";
import { type Draft, motiveOf, recapDigest } from "@/lib/termination/draft";
import { isLifeEvent, motiveLabels } from "@/lib/termination/motive";
import { simulate } from "@/lib/termination/simulate";
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
  const ends = shownEnds(draft, assessment, today);
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
          ends={ends}
          motive={givenMotive(draft)}
          today={today}
        />
        <ConfirmForm action={action} shown={recapDigest(draft, assessment)}>
          {ends.length > 1 && <EndingChoice ends={ends} />}
        </ConfirmForm>
      </Panel>
    </div>
  );
}

/** The ends offered, the one proposed first, with what each settles. */
function shownEnds(draft: Draft, { reason, contract, instalments }: Assessment, today: Temporal.PlainDate) {
  if (reason || !contract) return [];
  const asked = { receivedOn: today, motive: motiveOf(draft), newCoverFrom: null };
  return simulate(contract, asked, instalments).ends.map((end): ShownEnd => {
    const neverBegins = Temporal.PlainDate.compare(end.ending.endsOn, contract.effectiveOn) < 0;
    return { ...end, neverBegins };
  });
}

const givenMotive = ({ motive, eventOn, linkStated }: Draft): GivenMotive => ({
  kind: motive,
  label: motive ? motiveLabels[motive] : "",
  lacks: [
    ...(motive && asksForDay(motive) && !eventOn ? (["day"] as const) : []),
    ...(motive && isLifeEvent(motive) && !linkStated ? (["link"] as const) : []),
  ],
});
