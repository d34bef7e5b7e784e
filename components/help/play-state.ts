/** Where an animation stands. `stopped` is before it was ever asked for. */
export type PlayState = { status: "stopped" | "playing" | "paused" | "ended"; step: number; speed: Speed };

export const speeds = [0.5, 1, 1.5, 2] as const;
export type Speed = (typeof speeds)[number];

/** What happens to an animation: by the person, but for `elapsed`, which is the time of a step gone by. */
export type PlayEvent =
  | "start"
  | "toggle"
  | "pause"
  | "previous"
  | "next"
  | "first"
  | "last"
  | "elapsed"
  | Speed;

export const atRest: PlayState = { status: "stopped", step: 0, speed: 1 };

/**
 * What becomes of an animation of `count` steps. Who steps takes over: it no longer goes on by itself. It ends on its
 * last step, however it came there, never past it.
 */
export function played(state: PlayState, event: PlayEvent, count: number): PlayState {
  const last = count - 1;
  if (typeof event === "number") return { ...state, speed: event };
  if (event === "start") return { ...state, status: "playing", step: 0 };
  if (state.status === "stopped") return state;
  if (event === "pause") return state.status === "playing" ? { ...state, status: "paused" } : state;
  if (event === "toggle") return toggled(state);
  if (event === "elapsed") return elapsed(state, last);
  const step = { previous: state.step - 1, next: state.step + 1, first: 0, last }[event];
  const at = Math.min(last, Math.max(0, step));
  return { ...state, status: at === last ? "ended" : "paused", step: at };
}

function toggled(state: PlayState): PlayState {
  if (state.status === "ended") return { ...state, status: "playing", step: 0 };
  return { ...state, status: state.status === "playing" ? "paused" : "playing" };
}

function elapsed(state: PlayState, last: number): PlayState {
  if (state.status !== "playing") return state;
  return state.step >= last ? { ...state, status: "ended" } : { ...state, step: state.step + 1 };
}

const leastMilliseconds = 3_500;
const mostMilliseconds = 14_000;
const pointerMilliseconds = 1_500;
const millisecondsALetter = 55;

/** How long a step stays, from when its picture is there: the pointer's way, then its words read without haste. */
export function stepMilliseconds(words: string, speed: Speed): number {
  const reading = pointerMilliseconds + words.length * millisecondsALetter;
  return Math.min(mostMilliseconds, Math.max(leastMilliseconds, reading)) / speed;
}

const keys: Record<string, PlayEvent> = {
  " ": "toggle",
  ArrowLeft: "previous",
  ArrowRight: "next",
  Home: "first",
  End: "last",
};

/** What a key asks of the player that holds the focus, unless what is focused in it has its own use of that key. */
export function eventOfKey(key: string, focused: "player" | "button" | "list"): PlayEvent | undefined {
  if (focused === "list" || (focused === "button" && key === " ")) return undefined;
  return keys[key];
}
