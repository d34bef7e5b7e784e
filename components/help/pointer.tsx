import { useEffect, useLayoutEffect, useRef } from "react";
import type { ShownShape } from "@/lib/help/pictures-of";
import type { View } from "./framing";
import { Highlight, viewBox } from "./highlight";
import type { Motion } from "./stage";

type PointerProps = {
  shape: ShownShape;
  view: View;
  /** The picture that the pointer comes from. */
  before: ShownShape | undefined;
  motion: Motion | undefined;
  className: string;
};

const travel = 1_100;
const appear = 300;

/** The zone of a step lit over its picture, and a pointer that comes to it. Without motion, the zone alone. */
export function Pointer({ shape, view, before, motion, className }: PointerProps) {
  const { ring, hand } = usePointerMotion({ shape, view, before, motion });
  if (!shape.zone) return null;
  const { x, y } = aim(shape);
  return (
    <div className={className}>
      <div ref={ring} className="size-full">
        <Highlight shape={shape} view={view} className="size-full" />
      </div>
      {motion && (
        <svg
          viewBox={viewBox(view)}
          aria-hidden="true"
          focusable="false"
          className="absolute inset-0 size-full forced-colors:hidden"
        >
          <g ref={hand} transform={`translate(${x} ${y})`}>
            <path
              d="M0 0v17.5l4.4-4 2.9 6.7 3.2-1.4-2.9-6.5 6-.5z"
              transform={`scale(${shape.width / (shape.width > shape.height ? 480 : 260)})`}
              className="fill-art-ink stroke-art-paper"
              strokeWidth="1.5"
              strokeLinejoin="round"
            />
          </g>
        </svg>
      )}
    </div>
  );
}

function usePointerMotion({ shape, view, before, motion }: Omit<PointerProps, "className">) {
  const ring = useRef<HTMLDivElement>(null);
  const hand = useRef<SVGGElement>(null);
  const started = useRef(false);
  const running = motion?.running ?? false;
  const speed = motion?.speed ?? 1;
  useLayoutEffect(() => {
    if (started.current || !running) return;
    started.current = true;
    const [from, to] = [start(before ?? { ...shape, zone: null }, view), aim(shape)];
    const duration = travel / speed;
    hand.current?.animate([at(from), at(to)], { duration, easing: "ease-in-out" });
    ring.current?.animate({ opacity: [0, 1] }, { delay: duration, duration: appear, fill: "backwards" });
  }, [running, speed, shape, view, before]);
  useEffect(() => {
    const moving = [hand, ring].flatMap(({ current }) => current?.getAnimations() ?? []);
    for (const one of moving) running ? one.play() : one.pause();
  }, [running]);
  return { ring, hand };
}

const at = ({ x, y }: { x: number; y: number }) => ({ transform: `translate(${x}px, ${y}px)` });

/** Where the pointer comes from: the zone of the step before, where it is in sight, or the foot of the stage. */
function start(before: ShownShape, view: View) {
  const { x, y } = aim(before);
  const foot = view.top + view.height * 0.92;
  return before.zone && before.width === view.width
    ? { x, y: Math.min(foot, Math.max(view.top, y)) }
    : { x: view.width * 0.6, y: foot };
}

/** The middle of a zone, in the picture's pixels. */
function aim({ width, height, zone }: ShownShape): { x: number; y: number } {
  if (!zone) return { x: width / 2, y: height / 2 };
  return {
    x: ((zone.x + zone.width / 2) * width) / 1_000,
    y: ((zone.y + zone.height * 0.6) * height) / 1_000,
  };
}
