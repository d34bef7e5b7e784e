import { scaleLinear } from "d3-scale";
import { Amount } from "@/components/ui/amount";
import { Swatch, type Texture, TexturedRect } from "@/components/ui/texture";
import { formatPercent } from "@/lib/core/format";
import type { ExplainedPart, Part } from "@/lib/reimbursement/explanation";

/** What is paid is filled, what the law keeps due is crossed, what is left is empty. */
const textures: Record<Part, Texture> = {
  mutual: "solid",
  scheme: "stripes",
  other: "dots",
  deducted: "cross",
  "out-of-pocket": "empty",
};

type ExplainedPartsProps = { parts: ExplainedPart[]; totalCents: number; caption: string };

/** Who paid what: a bar when the parts share a whole, and always the table that says the same in figures. */
export function ExplainedParts({ parts, totalCents, caption }: ExplainedPartsProps) {
  const shared = parts.some(({ percent }) => percent !== undefined);
  return (
    <div className="flex flex-col gap-3">
      {shared && parts.filter(({ cents }) => cents !== 0).length > 1 && <PartsBar parts={parts} />}
      <table className="w-full text-sm sm:text-base">
        <caption className="sr-only">{caption}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">Part</th>
            <th scope="col">Montant</th>
            {shared && <th scope="col">Pourcentage de la dépense</th>}
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <PartRow key={part.part} {...part} shared={shared} />
          ))}
        </tbody>
        <tfoot>
          <tr className="border-t-2 border-edge font-bold">
            <th scope="row" className="py-2 pr-3 text-left">
              Dépense
            </th>
            <td className="py-2 text-right">
              <Amount cents={totalCents} />
            </td>
            {shared && <td className="w-20 py-2 pl-2 text-right tabular-nums">{formatPercent(100)}</td>}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function PartRow({ part, label, cents, percent, shared }: ExplainedPart & { shared: boolean }) {
  return (
    <tr className="border-t border-line first:border-t-0">
      <th scope="row" className="py-2 pr-3 text-left font-normal">
        <span className="flex items-center gap-3">
          {shared && <Swatch texture={textures[part]} />}
          {label}
        </span>
      </th>
      <td className="py-2 text-right">
        <Amount cents={cents} />
      </td>
      {shared && (
        <td className="w-20 py-2 pl-2 text-right text-muted tabular-nums">{formatPercent(percent ?? 0)}</td>
      )}
    </tr>
  );
}

/** The parts side by side, in percents of the page's own width: nothing shrinks on a phone. */
function PartsBar({ parts }: { parts: ExplainedPart[] }) {
  const total = parts.reduce((sum, { cents }) => sum + Math.abs(cents), 0);
  const x = scaleLinear([0, total], [0, 100]);
  const drawn = parts.filter(({ cents }) => cents !== 0);
  const startOf = (index: number) =>
    drawn.slice(0, index).reduce((sum, { cents }) => sum + Math.abs(cents), 0);
  return (
    <div aria-hidden className="h-9 overflow-hidden rounded-control border-2 border-edge">
      <svg aria-hidden="true" width="100%" height="100%" className="block">
        <g strokeWidth="2" className="stroke-edge forced-colors:stroke-[CanvasText]">
          {drawn.map(({ part, cents }, index) => (
            <TexturedRect
              key={part}
              texture={textures[part]}
              x={`${x(startOf(index))}%`}
              width={`${x(Math.abs(cents))}%`}
              height="100%"
            />
          ))}
        </g>
      </svg>
    </div>
  );
}
