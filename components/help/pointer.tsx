import { useEffect, useLayoutEffect, useRef } from "react";
import type { ShownShape } from "@/lib/help/pictures-of";
import { Highlight } from "./highlight";
import type { Motion } from "./stage";

type PointerProps = {
  shape: ShownShape;
  /** The picture that the pointer comes from. */
  before: ShownShape | undefined;
  motion: Motion | undefined;
  className: string;
};

const travel = 1_100;
const appear = 300;

/** The zone of a step lit over its picture, and a pointer that comes to it. Without motion, the zone alone. */
export function Pointer({ shape, before, motion, className }: PointerProps) {
  const { ring, hand } = usePointerMotion(shape, before, motion);
  if (!shape.zone) return null;
  const { x, y } = aim(shape);
  return (
    <div className={className}>
      <div ref={ring} className="size-full">
        <Highlight shape={shape} className="size-full" />
      </div>
      {motion && (
        <svg
          viewBox={`0 0 ${shape.width} ${shape.height}`}
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

function usePointerMotion(shape: ShownShape, before: ShownShape | undefined, motion: Motion | undefined) {
  const ring = useRef<HTMLDivElement>(null);
  const hand = useRef<SVGGElement>(null);
  const started = useRef(false);
  const running = motion?.running ?? false;
  const speed = motion?.speed ?? 1;
  useLayoutEffect(() => {
    if (started.current || !running) return;
    started.current = true;
    const [from, to] = [aim(before ?? shape, !before), aim(shape)];
    const duration = travel / speed;
    hand.current?.animate([at(from), at(to)], { duration, easing: "ease-in-out" });
    ring.current?.animate({ opacity: [0, 1] }, { delay: duration, duration: appear, fill: "backwards" });
  }, [running, speed, shape, before]);
  useEffect(() => {
    const moving = [hand, ring].flatMap(({ current }) => current?.getAnimations() ?? []);
    for (const one of moving) running ? one.play() : one.pause();
  }, [running]);
  return { ring, hand };
}

const at = ({ x, y }: { x: number; y: number }) => ({ transform: `translate(${x}px, ${y}px)` });

/** The middle of a zone, in the picture's pixels; the foot of the picture when it has none, or at the very first. */
function aim({ width, height, zone }: ShownShape, first = false): { x: number; y: number } {
  if (!zone || first) return { x: width * 0.6, y: height * 0.92 };
  return {
    x: ((zone.x + zone.width / 2) * width) / 1_000,
    y: ((zone.y + zone.height * 0.6) * height) / 1_000,
  };
}
