import { wayWords } from "@/lib/termination/rules";
import type { Way } from "@/lib/termination/ways-out";

type WayName = Way["way"];

const every: readonly WayName[] = ["employer", "dispense", "job-end", "dependants", "options"];

/** The ways out of a compulsory group contract, each with its article: all of them, unless told which. */
export function WayList({ ways = every }: { ways?: readonly WayName[] }) {
  return (
    <ul className="flex list-disc flex-col gap-2 pl-6 marker:text-accent-ink">
      {ways.map((way) => (
        <li key={way}>{wayWords[way]}</li>
      ))}
    </ul>
  );
}
