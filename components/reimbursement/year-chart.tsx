import { scaleLinear } from "d3-scale";
import { stack, stackOffsetDiverging } from "d3-shape";
import Link from "next/link";
import { Temporal } from "temporal-polyfill";
import { Amount } from "@/components/ui/amount";
import { Swatch, type Texture, TexturedRect } from "@/components/ui/texture";
import { routes, withQuery } from "@/lib/core/routes";
import { type Measure, measureLabels } from "@/lib/reimbursement/rules";
import type { CareYear, YearMonth } from "@/lib/reimbursement/year";

/** In the order of the series. */
const textures: Texture[] = ["solid", "stripes", "dots", "cross", "empty"];
const textureOf = (index: number): Texture => textures[index] ?? "empty";

type YearChartProps = { care: CareYear; year: number; measure: Measure };

/** A year of care: a stacked bar for each month and its amount. Bars are in percents: text keeps its size on a phone. */
export function YearChart({ care, year, measure }: YearChartProps) {
  const { bars, zero } = barsOf(care);
  return (
    <section className="flex flex-col gap-6 rounded-panel border border-line bg-raised p-4 sm:p-8">
      <h2 className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 text-xl">
        {measureLabels[measure]} en {year}
        <Amount cents={care.totalCents} />
      </h2>
      {measure !== "expense" && (
        <p className="text-sm text-muted">Les soins qui ne sont pas encore réglés n’y sont pas comptés.</p>
      )}
      <Legend care={care} />
      {zero > 0 && (
        <p className="text-sm text-muted">
          À gauche du trait, ce qui a été repris : annulations et régularisations.
        </p>
      )}
      <ol aria-label={`${measureLabels[measure]} en ${year}, mois par mois`}>
        {care.months.map((month, index) => (
          <MonthRow key={month.month} month={month} year={year} bars={bars[index] ?? []} zero={zero} />
        ))}
      </ol>
    </section>
  );
}

function Legend({ care }: { care: CareYear }) {
  return (
    <ul className="flex flex-wrap gap-x-8 gap-y-2">
      {care.series.map(({ label, totalCents }, index) => (
        <li key={label} className="flex items-center gap-3 max-sm:w-full">
          <Swatch texture={textureOf(index)} />
          <span className="max-sm:flex-1">{label}</span>
          <strong>
            <Amount cents={totalCents} />
          </strong>
        </li>
      ))}
    </ul>
  );
}

type Bar = { start: number; width: number };

/** Where each series stands in each month, in percents of the widest extent; what is taken back goes left of nought. */
function barsOf({ series, months }: CareYear): { bars: Bar[][]; zero: number } {
  const keys = series.map((_, index) => index);
  const stacked = stack<YearMonth, number>()
    .keys(keys)
    .value(({ cents }, index) => cents[index] ?? 0)
    .offset(stackOffsetDiverging)(months);
  const ends = stacked.flat(2);
  const x = scaleLinear([Math.min(0, ...ends), Math.max(1, ...ends)], [0, 100]);
  const bars = months.map((_, index) =>
    stacked.map((one) => {
      const [from = 0, to = 0] = one[index] ?? [];
      return { start: x(from), width: x(to) - x(from) };
    }),
  );
  return { bars, zero: x(0) };
}

type MonthRowProps = { month: YearMonth; year: number; bars: Bar[]; zero: number };

/** A month, its bar and its amount; on a phone the bar takes a line of its own. */
function MonthRow({ month, year, bars, zero }: MonthRowProps) {
  const first = Temporal.PlainDate.from({ year, month: month.month, day: 1 });
  const drawn = bars.some(({ width }) => width > 0);
  return (
    <li className="grid grid-cols-[1fr_auto] items-center gap-x-4 border-t border-line py-1 sm:grid-cols-[7rem_minmax(0,1fr)_7.5rem]">
      <MonthName first={first} linked={drawn} />
      <span className={`text-right sm:order-last ${drawn ? "font-bold" : "text-muted"}`}>
        <Amount cents={month.totalCents} />
      </span>
      {drawn ? <MonthBar bars={bars} zero={zero} /> : <span />}
    </li>
  );
}

/** It leads to the lines of the month, when it has some. */
function MonthName({ first, linked }: { first: Temporal.PlainDate; linked: boolean }) {
  const name = first.toLocaleString("fr-FR", { month: "long" });
  const period = { du: first.toString(), au: first.with({ day: first.daysInMonth }).toString() };
  const shape = "inline-flex min-h-11 items-center";
  if (!linked) return <span className={`${shape} text-muted`}>{name}</span>;
  return (
    <Link href={withQuery(routes.reimbursements, period)} prefetch={false} className={`link ${shape}`}>
      {name}
    </Link>
  );
}

function MonthBar({ bars, zero }: { bars: Bar[]; zero: number }) {
  return (
    <svg
      aria-hidden="true"
      width="100%"
      height="28"
      className="col-span-2 mb-2 block overflow-visible sm:col-span-1 sm:mb-0"
    >
      <g strokeWidth="1.5" className="stroke-edge forced-colors:stroke-[CanvasText]">
        {bars.map(
          ({ start, width }, index) =>
            width > 0 && (
              <TexturedRect
                key={textureOf(index)}
                texture={textureOf(index)}
                x={`${start}%`}
                width={`${width}%`}
                height="100%"
              />
            ),
        )}
        {zero > 0 && (
          <line
            x1={`${zero}%`}
            x2={`${zero}%`}
            y1="-4"
            y2="32"
            strokeWidth="3"
            className="stroke-ink forced-colors:stroke-[CanvasText]"
          />
        )}
      </g>
    </svg>
  );
}
