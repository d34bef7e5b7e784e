import type { z } from "zod";
import { Acts } from "@/components/termination-desk/acts";
import { CloseForm } from "@/components/termination-desk/close-form";
import { DecideForm } from "@/components/termination-desk/decide-form";
import { MotiveForm } from "@/components/termination-desk/motive-form";
import { OutcomePanel } from "@/components/termination-desk/outcome-panel";
import { database } from "@/db/client";
import { motiveKinds } from "@/db/schema/termination";
import { formatAmount, formatDate } from "@/lib/core/format";
import { routeTo } from "@/lib/core/routes";
import { assessTermination } from "@/lib/termination/assess";
import { closingLabels, closingWords, reasonsFor } from "@/lib/termination/closing";
import { type DeskQuestions, establishedMotive } from "@/lib/termination/desk-input";
import type { Terminable } from "@/lib/termination/find-contract";
import { type Motive, motiveLabels } from "@/lib/termination/motive";
import { type PossibleEnd, possibleEnds } from "@/lib/termination/possible-ends";
import { type DeskTermination, findLive } from "@/lib/termination/queries";
import { closeAction, decideAction } from "./actions";

type Questions = z.output<typeof DeskQuestions>;

type DecisionProps = {
  request: DeskTermination;
  /** The member attached, or picked. */
  memberId: string | undefined;
  questions: Questions;
  mayAct: boolean;
  waits: boolean;
};

/** What the rules give to a request that waits, and the two ways to decide it. */
export async function Decision({ request, memberId, questions, mayAct, waits }: DecisionProps) {
  const motive = motiveOf(request, questions);
  const { receivedOn, declared } = request;
  const asked = { memberId, asker: declared.asker, motive, receivedOn };
  const assessment = await assessTermination(database(), asked);
  const { outcome, contract } = assessment;
  const ends = waits && memberId ? possibleEnds(assessment, receivedOn) : [];
  const live = waits && contract ? await findLive(database(), otherOf(request, contract)) : undefined;
  const open = waits && mayAct;
  const hasMotive = motive !== null && motive.kind !== "other";

  return (
    <>
      {waits && memberId && <OutcomePanel {...{ outcome, ends, receivedOn, hasMotive, live }} />}
      {open && memberId && outcome && <MotiveCorrection request={request} questions={questions} />}
      {mayAct && (
        <Acts label="Décider">
          <Decide
            request={request}
            ends={ends}
            open={open}
            chosen={{
              member: memberId ?? "",
              ...corrected(questions),
              ...(live && { replacing: live.id }),
            }}
          />
          <Close request={request} endedOn={request.memberId ? contract?.endedOn : null} open={open} />
        </Acts>
      )}
    </>
  );
}

type Act = { request: DeskTermination; open: boolean };

const read = ({ id, version }: DeskTermination) => ({ termination: id, version });

const Decide = ({
  request,
  open,
  ends,
  chosen,
}: Act & { ends: PossibleEnd[]; chosen: Record<string, string> }) => (
  <DecideForm
    action={decideAction}
    hidden={{ ...read(request), ...chosen }}
    ends={ends.map(endChoice)}
    open={open && ends.length > 0}
    disputed={request.state === "disputed"}
  />
);

/** Closes with the words of a reason; they give the end that the contract attached has already. */
const Close = ({ request, open, endedOn }: Act & { endedOn: Terminable["endedOn"] | undefined }) => (
  <CloseForm
    action={closeAction}
    hidden={read(request)}
    reasons={reasonsFor(request).map((value) => ({
      value,
      label: closingLabels[value],
      detail: closingWords(value, endedOn ?? undefined),
    }))}
    open={open}
    disputed={request.state === "disputed"}
  />
);

const otherOf = ({ id }: DeskTermination, { memberId, id: contractId }: Terminable) => ({
  id,
  memberId,
  contractId,
});

function MotiveCorrection({ request, questions }: Pick<DecisionProps, "request" | "questions">) {
  const motive = motiveOf(request, questions);
  return (
    <MotiveForm
      here={routeTo.deskTermination(request.id)}
      member={questions.adherent}
      motives={motiveChoices}
      values={{
        motif: motive?.kind ?? "",
        evenement: motive?.eventOn?.toString() ?? "",
        lien: motive?.linkStated ?? false,
      }}
      changed={questions.motif !== undefined}
    />
  );
}

const motiveChoices = motiveKinds.map((value) => ({ value, label: motiveLabels[value] }));

/** The motive that an adviser establishes, or else that of the request. */
function motiveOf({ motive, eventOn, linkStated }: DeskTermination, questions: Questions): Motive | null {
  const established = establishedMotive(questions);
  return established === undefined ? motive && { kind: motive, eventOn, linkStated } : established;
}

/** What the address says of the motive goes with the decision. */
const corrected = ({ motif, evenement, lien }: Questions): Record<string, string> =>
  motif === undefined ? {} : { motif, evenement: evenement ?? "", ...(lien && { lien }) };

const endChoice = ({ endsOn, lastDay, article, refundCents }: PossibleEnd) => ({
  value: endsOn.toString(),
  label: formatDate(lastDay),
  detail: `Article ${article}. ${refundCents > 0 ? `${formatAmount(refundCents)} à rembourser.` : "Rien à rembourser."}`,
});
