import type { Route } from "next";
import type { Temporal } from "temporal-polyfill";
import { Answers } from "@/components/request/answers";
import { Again } from "@/components/termination/again";
import { ConfirmForm } from "@/components/termination/confirm-form";
import { EndingChoice } from "@/components/termination/ending-choice";
import type { GivenMotive } from "@/components/termination/motive-notice";
import { Outcome } from "@/components/termination/outcome";
import { Panel } from "@/components/ui/panel";
import { civilDate } from "@/lib/core/clock";
import type { FormAction } from "@/lib/core/form-state";
import type { Assessment } from "@/lib/termination/assess";
import { decideBy } from "@/lib/termination/decide-by";
import { type Draft, motiveOf, recapDigest } from "@/lib/termination/draft";
import { renounceableUntil } from "@/lib/termination/grounds";
import { motiveLabels } from "@/lib/termination/motive";
import { simulate } from "@/lib/termination/simulate";
import { describeDraft } from "./termination-described";

type TerminationRecapProps = {
  draft: Draft;
  assessment: Assessment;
  now: Temporal.Instant;
  /** Why the recap is shown again. */
  message: string | undefined;
  /** The form where everything can be changed. */
  form: Route;
  action: FormAction;
};

/** The second step: all that was typed, each part to change again, what it does, and the button that sends it. */
export function TerminationRecap({ draft, assessment, now, message, form, action }: TerminationRecapProps) {
  const today = civilDate(now);
  const { ends, unmet, renounceBy } = tried(draft, assessment, today);
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
          unmet={unmet}
          renounceBy={renounceBy}
          answerBy={decideBy(now)}
          today={today}
        />
        <ConfirmForm action={action} shown={recapDigest(draft, assessment)}>
          {ends.length > 1 && <EndingChoice ends={ends} motive={draft.motive} today={today} />}
        </ConfirmForm>
      </Panel>
    </div>
  );
}

/** The ends offered, the one proposed first, with what each settles; what the motive misses; the renunciation still open. */
function tried(draft: Draft, { reason, contract, instalments }: Assessment, today: Temporal.PlainDate) {
  if (reason || !contract) return { ends: [], unmet: [], renounceBy: undefined };
  const asked = { receivedOn: today, motive: motiveOf(draft), newCoverFrom: null };
  const { ends, unmet } = simulate(contract, asked, instalments);
  const renounceBy = draft.motive === "renunciation" ? undefined : renounceableUntil(contract, today);
  return { ends, unmet, renounceBy };
}

const givenMotive = ({ motive }: Draft): GivenMotive => ({
  kind: motive,
  label: motive ? motiveLabels[motive] : "",
});
