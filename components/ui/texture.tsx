import type { SVGProps } from "react";

export type Texture = "solid" | "stripes" | "dots" | "cross" | "empty";

const paper = "fill-raised forced-colors:fill-[Canvas]";
const soft = "fill-brand-soft forced-colors:fill-[Canvas]";
const warm = "fill-accent-soft forced-colors:fill-[Canvas]";
const brandStroke = "stroke-brand forced-colors:stroke-[CanvasText]";
const warmStroke = "stroke-accent-ink forced-colors:stroke-[CanvasText]";

/** The fillings of a page's drawings, once: they tell the parts apart without any colour. */
export function Textures() {
  return (
    <svg aria-hidden="true" className="absolute size-0">
      <defs>
        <pattern
          id="stripes"
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="8" height="8" className={soft} />
          <path d="M2 0v8" strokeWidth="3" className={brandStroke} />
        </pattern>
        <pattern id="dots" width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" className={warm} />
          <circle cx="4" cy="4" r="1.75" className="fill-accent-ink forced-colors:fill-[CanvasText]" />
        </pattern>
        <pattern id="cross" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="7" height="7" className={warm} />
          <path d="M0 3.5h7M3.5 0v7" strokeWidth="1.25" className={warmStroke} />
        </pattern>
      </defs>
    </svg>
  );
}

const fills: Record<Texture, SVGProps<SVGRectElement>> = {
  solid: { className: "fill-brand forced-colors:fill-[CanvasText]" },
  stripes: { fill: "url(#stripes)" },
  dots: { fill: "url(#dots)" },
  cross: { fill: "url(#cross)" },
  empty: { className: paper },
};

/** A part of a drawing filled with a texture. */
export function TexturedRect({ texture, ...rect }: { texture: Texture } & SVGProps<SVGRectElement>) {
  return <rect {...rect} {...fills[texture]} />;
}

/** The sample that ties a word to its texture. */
export function Swatch({ texture }: { texture: Texture }) {
  return (
    <span aria-hidden className="inline-block size-5 shrink-0 overflow-hidden rounded border-2 border-edge">
      <svg aria-hidden="true" width="100%" height="100%" className="block">
        <TexturedRect texture={texture} width="100%" height="100%" />
      </svg>
    </span>
  );
}
