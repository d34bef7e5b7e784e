"use client";

import { type PointerEvent, useRef, useState } from "react";
import { PictureFiles } from "@/components/help/step-picture";
import { controlClass } from "@/components/ui/field-parts";
import type { Zone } from "@/lib/help/content";
import type { ShownPicture } from "@/lib/help/pictures-of";
import { type Point, percentOf, zoneBetween, zoneWith } from "./zone";

type ZoneFieldProps = {
  under: string;
  shown: ShownPicture;
  zone: Zone | null;
  onZone: (zone: Zone | null) => void;
};

const sides = [
  { side: "x", name: "Depuis la gauche" },
  { side: "y", name: "Depuis le haut" },
  { side: "width", name: "Largeur" },
  { side: "height", name: "Hauteur" },
] as const;

/** The part of a sent picture that the step is about: drawn on it, or given by four numbers. */
export function ZoneField({ under, shown, zone, onZone }: ZoneFieldProps) {
  return (
    <div className="flex flex-col gap-3">
      <p className="text-sm text-muted">
        Zone à mettre en valeur : tracez-la sur l’image avec la souris ou le doigt, ou donnez ses mesures en
        pourcentage de l’image.
      </p>
      <ZoneDrawing shown={shown} zone={zone} onZone={onZone} />
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {sides.map(({ side, name }) => (
          <div key={side} className="flex flex-col gap-1">
            <label htmlFor={`${under}-${side}`} className="text-sm font-bold">
              {`${name} (%)`}
            </label>
            <input
              id={`${under}-${side}`}
              type="number"
              min={0}
              max={100}
              value={zone ? percentOf(zone[side]) : ""}
              onChange={({ target }) => onZone(zoneWith(zone, side, Number(target.value)))}
              className={controlClass}
            />
          </div>
        ))}
      </div>
      {zone && (
        <button type="button" onClick={() => onZone(null)} className="link min-h-11 self-start">
          Ne rien mettre en valeur
        </button>
      )}
    </div>
  );
}

function ZoneDrawing({ shown, zone, onZone }: Omit<ZoneFieldProps, "under">) {
  const [from, setFrom] = useState<Point>();
  const picture = useRef<SVGSVGElement>(null);
  const at = (event: PointerEvent): Point => {
    const box = picture.current?.getBoundingClientRect();
    if (!box) return { x: 0, y: 0 };
    return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
  };
  const start = (event: PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setFrom(at(event));
  };
  const draw = (event: PointerEvent) => from && onZone(zoneBetween(from, at(event)));
  return (
    <div className="relative max-w-md self-start">
      <PictureFiles
        picture={shown}
        alternative=""
        loading="eager"
        className="h-auto w-full rounded-control border border-line"
      />
      <svg
        ref={picture}
        aria-hidden
        viewBox="0 0 1000 1000"
        preserveAspectRatio="none"
        onPointerDown={start}
        onPointerMove={draw}
        onPointerUp={() => setFrom(undefined)}
        onPointerCancel={() => setFrom(undefined)}
        className="absolute inset-0 size-full cursor-crosshair touch-none"
      >
        {zone && (
          <rect
            {...zone}
            fill="none"
            strokeWidth={4}
            vectorEffect="non-scaling-stroke"
            className="stroke-focus"
          />
        )}
      </svg>
    </div>
  );
}
