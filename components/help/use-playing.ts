import { type KeyboardEvent, useEffect, useRef } from "react";
import { eventOfKey, type PlayEvent, type PlayState, stepMilliseconds } from "./play-state";
import type { ShownStep } from "./shown-tutorial";
import { stepWords } from "./step-words";

type Send = (event: PlayEvent) => void;
type Time = { step: ShownStep | undefined; state: PlayState; send: Send; running: boolean };

/** Counts the time of a step while the animation runs: a pause, another step or another speed begins it again. */
export function useTime({ step, state: { speed }, send, running }: Time): void {
  useEffect(() => {
    if (!step || !running) return;
    const timer = setTimeout(() => send("elapsed"), stepMilliseconds(stepWords(step), speed));
    return () => clearTimeout(timer);
  }, [step, speed, send, running]);
}

/** An animation that nobody sees waits. */
export function usePauseWhenHidden(send: Send): void {
  useEffect(() => {
    const pause = () => document.hidden && send("pause");
    document.addEventListener("visibilitychange", pause);
    return () => document.removeEventListener("visibilitychange", pause);
  }, [send]);
}

/** The button that was pressed is gone: what it opened takes the focus, whole in sight. */
export function useFocusAtFirst() {
  const frame = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    frame.current?.focus({ preventScroll: true });
    frame.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return frame;
}

/** Keys act while the focus is in the player, and are left alone with a control key or where they have another use. */
export function onPlayerKey(event: KeyboardEvent<HTMLElement>, send: Send): void {
  const asked = eventOfKey(event.key, focusedKind(event.target));
  if (!asked || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  event.preventDefault();
  send(asked);
}

function focusedKind(target: EventTarget) {
  if (target instanceof HTMLSelectElement) return "list";
  return target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement ? "button" : "player";
}
