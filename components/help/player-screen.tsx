import { useState } from "react";
import { usePrefersStillness } from "./media";
import type { PlayEvent, PlayState } from "./play-state";
import { PlayerCaption } from "./player-caption";
import { PlayerControls } from "./player-controls";
import type { ShownStep, ShownTutorial } from "./shown-tutorial";
import { type PictureState, Stage } from "./stage";
import { onPlayerKey, useFocusAtFirst, usePauseWhenHidden, useTime } from "./use-playing";

type ScreenProps = { tutorial: ShownTutorial; state: PlayState; send: (event: PlayEvent) => void };

/** An animation that was asked for: its picture, its caption always there, its controls. It takes the focus at first. */
export function Screen({ tutorial, state, send }: ScreenProps) {
  const { steps, title } = tutorial;
  const still = usePrefersStillness();
  const [pictures, setPictures] = useState<Record<string, PictureState>>({});
  const frame = useFocusAtFirst();
  const step = steps[state.step];
  const playing = state.status === "playing" && !still;
  useTime({ step, state, send, running: playing && isThere(step, pictures) });
  usePauseWhenHidden(send);
  if (!step) return null;
  return (
    <fieldset
      ref={frame}
      aria-label={`Animation : ${title}`}
      tabIndex={-1}
      onKeyDown={(event) => onPlayerKey(event, send)}
      className="min-w-0 overflow-hidden rounded-panel border border-line bg-raised"
    >
      <Stage
        steps={steps}
        at={state.step}
        motion={still ? undefined : { running: playing, speed: state.speed }}
        pictures={pictures}
        onPicture={(id, became) => setPictures((before) => ({ ...before, [id]: became }))}
      />
      <PlayerCaption step={step} at={state.step} count={steps.length} playing={playing} />
      <PlayerControls state={state} count={steps.length} still={still} send={send} />
    </fieldset>
  );
}

/** A picture that failed is not waited for: its alternative stands in its place. */
const isThere = (step: ShownStep | undefined, pictures: Record<string, PictureState>) =>
  step !== undefined && (step.picture === null || pictures[step.id] !== undefined);
