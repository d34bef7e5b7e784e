"use client";

import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import type { FormAction } from "@/lib/core/form-state";
import { needsWords } from "@/lib/request/rules";
import { DeskForm, type Hold, noHealth } from "./desk-form";

type DecisionPanelProps = Hold & {
  /** What accepting does to the contract, in words. */
  effect: string;
  accept: FormAction;
  refuse: FormAction;
  answer: FormAction;
};

type OneDecision = Hold & { action: FormAction; open: boolean };

/** The decision: an answer to a question, yes or no to anything else. */
export function DecisionPanel({ effect, accept, refuse, answer, ...hold }: DecisionPanelProps) {
  const open = hold.mine && ["under-review", "document-needed"].includes(hold.state);
  const question = hold.kind === "question";
  return (
    <section className="flex flex-col gap-4">
      {open && <h2 className="text-xl">{question ? "Répondre" : "Décider"}</h2>}
      {question ? (
        <Answer {...hold} action={answer} open={open} />
      ) : (
        <>
          <Accept {...hold} action={accept} open={open} effect={effect} />
          <Refuse {...hold} action={refuse} open={open} />
        </>
      )}
    </section>
  );
}

function Answer(decision: OneDecision) {
  return (
    <DeskForm {...decision} summary="Répondre à la question">
      {({ values, fieldErrors }) => (
        <>
          <TextArea
            name="answer"
            label="Votre réponse"
            hint={noHealth}
            maxLength={4000}
            defaultValue={values.answer}
            error={fieldErrors.answer}
          />
          <SubmitButton wide>Envoyer la réponse</SubmitButton>
        </>
      )}
    </DeskForm>
  );
}

function Accept({ effect, ...decision }: OneDecision & { effect: string }) {
  return (
    <DeskForm {...decision} summary="Accepter">
      {({ values, fieldErrors }) => (
        <>
          <p>{effect}</p>
          <TextArea
            name="acceptance"
            label="Message pour l’adhérent"
            hint={
              needsWords(decision.kind)
                ? `Dites le montant pris en charge, ou ce qui change. ${noHealth}`
                : noHealth
            }
            required={needsWords(decision.kind)}
            rows={4}
            maxLength={4000}
            defaultValue={values.acceptance}
            error={fieldErrors.acceptance}
          />
          <SubmitButton wide>Accepter la demande</SubmitButton>
        </>
      )}
    </DeskForm>
  );
}

function Refuse(decision: OneDecision) {
  return (
    <DeskForm {...decision} summary="Refuser">
      {({ values, fieldErrors }) => (
        <>
          <TextArea
            name="reason"
            label="Raison du refus"
            hint={`L’adhérent la lit avec la décision. Dites aussi ce qu’il peut faire. ${noHealth}`}
            rows={4}
            maxLength={4000}
            defaultValue={values.reason}
            error={fieldErrors.reason}
          />
          <SubmitButton look="danger" wide>
            Refuser la demande
          </SubmitButton>
        </>
      )}
    </DeskForm>
  );
}
