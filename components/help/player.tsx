"use client";

import { Play } from "lucide-react";
import { useReducer } from "react";
import { buttonClass } from "@/components/ui/button";
import { atRest, type PlayEvent, type PlayState, played } from "./play-state";
import { Screen } from "./player-screen";
import type { ShownTutorial } from "./shown-tutorial";

type PlayerProps = {
  tutorial: ShownTutorial;
  /** What the animation is said to be before it is asked for. */
  label: string;
};

/** The animation of a tutorial. Nothing moves and no picture is fetched before it is asked for. */
export function Player({ tutorial, label }: PlayerProps) {
  const count = tutorial.steps.length;
  const [state, send] = useReducer(
    (before: PlayState, event: PlayEvent) => played(before, event, count),
    atRest,
  );
  if (state.status === "stopped")
    return <Poster tutorial={tutorial} label={label} onStart={() => send("start")} />;
  return <Screen tutorial={tutorial} state={state} send={send} />;
}

type PosterProps = PlayerProps & { onStart: () => void };

function Poster({ tutorial: { steps }, label, onStart }: PosterProps) {
  return (
    <div className="on-deep relative isolate flex flex-col items-start gap-5 overflow-hidden rounded-panel p-6 sm:p-8">
      <Ripples />
      <p className="flex max-w-[32rem] flex-col gap-1">
        <strong className="text-lg">{label}</strong>
        <span className="text-on-deep-muted">
          L’animation suivante vous indique la marche à suivre :{" "}
          {steps.length === 1 ? "une étape" : `${steps.length} étapes`}, à votre rythme.
        </span>
      </p>
      <button type="button" onClick={onStart} className={buttonClass("on-deep")}>
        <Play aria-hidden className="size-5 shrink-0 fill-current" />
        <span className="motion-reduce:hidden">Lancer l’animation</span>
        <span className="hidden motion-reduce:inline">Voir les étapes une à une</span>
      </button>
    </div>
  );
}

function Ripples() {
  return (
    <svg
      viewBox="0 0 300 300"
      aria-hidden="true"
      focusable="false"
      className="absolute -right-20 -bottom-36 -z-10 size-80 fill-none stroke-deep-shape forced-colors:hidden"
      strokeWidth="22"
    >
      <circle cx="150" cy="150" r="50" />
      <circle cx="150" cy="150" r="94" />
      <circle cx="150" cy="150" r="138" />
    </svg>
  );
}
