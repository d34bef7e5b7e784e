"use client";

import { Panel } from "@/components/ui/panel";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/form-state";
import { DeskForm, type Hold } from "./desk-form";

type HolderPanelProps = Hold & {
  holder: string | null;
  /** An administrator reads, and takes nothing. */
  mayAct: boolean;
  take: FormAction;
  giveBack: FormAction;
};

const taken: Hold["state"][] = ["under-review", "document-needed"];
const waiting: Hold["state"][] = ["sent", "received"];

/** Whose hands a request is in, and how it changes hands. */
export function HolderPanel({ holder, mayAct, take, giveBack, ...hold }: HolderPanelProps) {
  const { mine, state } = hold;
  const free = waiting.includes(state);
  const inHand = taken.includes(state);
  if (!free && !inHand) return null;
  return (
    <Panel title="Qui s’en occupe">
      <p>{words(holder, mine)}</p>
      {mayAct && !mine && (
        <DeskForm {...hold} action={take} open={free || inHand}>
          {() => (
            <div>
              <SubmitButton look={holder ? "secondary" : "primary"}>
                {holder ? "La reprendre à sa place" : "Prendre cette demande"}
              </SubmitButton>
            </div>
          )}
        </DeskForm>
      )}
      {mine && (
        <DeskForm {...hold} action={giveBack} open={state === "under-review"}>
          {() => (
            <div>
              <SubmitButton look="secondary">La rendre</SubmitButton>
            </div>
          )}
        </DeskForm>
      )}
    </Panel>
  );
}

function words(holder: string | null, mine: boolean): string {
  if (mine) return "Vous vous occupez de cette demande.";
  return holder ? `${holder} s’en occupe.` : "Personne ne s’en occupe encore.";
}
