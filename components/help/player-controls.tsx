import { ChevronLeft, ChevronRight, type LucideIcon, Pause, Play, RotateCcw } from "lucide-react";
import { useId } from "react";
import { type PlayEvent, type PlayState, type Speed, speeds } from "./play-state";

type PlayerControlsProps = {
  state: PlayState;
  count: number;
  /** Less motion was asked for: the person steps, and nothing plays. */
  still: boolean;
  send: (event: PlayEvent) => void;
};

export function PlayerControls({ state, count, still, send }: PlayerControlsProps) {
  return (
    <div className="flex flex-wrap items-center gap-2 border-t border-line p-3 sm:px-6">
      {!still && <PlayButton status={state.status} send={send} />}
      <Control
        icon={ChevronLeft}
        label="Précédente"
        off={state.step === 0}
        onPress={() => send("previous")}
      />
      <Control
        icon={ChevronRight}
        label="Suivante"
        off={state.step === count - 1}
        onPress={() => send("next")}
      />
      <Control icon={RotateCcw} label="Au début" onPress={() => send(still ? "first" : "start")} />
      {!still && <SpeedChoice speed={state.speed} send={send} />}
    </div>
  );
}

function PlayButton({ status, send }: Pick<PlayerControlsProps, "send"> & Pick<PlayState, "status">) {
  if (status === "ended")
    return <Control icon={RotateCcw} label="Revoir" main onPress={() => send("toggle")} />;
  return status === "playing" ? (
    <Control icon={Pause} label="Pause" main onPress={() => send("toggle")} />
  ) : (
    <Control icon={Play} label="Lecture" main onPress={() => send("toggle")} />
  );
}

type ControlProps = { icon: LucideIcon; label: string; main?: boolean; off?: boolean; onPress: () => void };

/** A button that has nothing to do here keeps the focus that it holds. */
function Control({ icon: Icon, label, main = false, off = false, onPress }: ControlProps) {
  return (
    <button
      type="button"
      aria-disabled={off || undefined}
      onClick={off ? undefined : onPress}
      className={`inline-flex min-h-11 items-center gap-2 rounded-control border-2 px-3 text-sm font-bold aria-disabled:cursor-default aria-disabled:border-transparent aria-disabled:bg-transparent aria-disabled:text-muted ${main ? "border-brand bg-brand text-on-brand hover:bg-brand-strong" : "border-transparent text-brand hover:bg-brand-soft"}`}
    >
      <Icon aria-hidden className="size-5 shrink-0" />
      {label}
    </button>
  );
}

const speedNames: Record<Speed, string> = { 0.5: "0,5×", 1: "1×", 1.5: "1,5×", 2: "2×" };

function SpeedChoice({ speed, send }: { speed: Speed; send: PlayerControlsProps["send"] }) {
  const id = useId();
  return (
    <div className="ml-auto flex items-center gap-2 text-sm">
      <label htmlFor={id}>Vitesse</label>
      <select
        id={id}
        value={speed}
        onChange={({ target }) => send(speeds.find((one) => one === Number(target.value)) ?? 1)}
        className="min-h-11 rounded-control border-2 border-edge bg-raised px-2"
      >
        {speeds.map((one) => (
          <option key={one} value={one}>
            {speedNames[one]}
          </option>
        ))}
      </select>
    </div>
  );
}
