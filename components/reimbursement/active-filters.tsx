import { X } from "lucide-react";
import Link from "next/link";
import { formatDay } from "@/lib/core/format";
import { routes, withQuery } from "@/lib/core/routes";
import type { LineFilter } from "@/lib/reimbursement/conditions";
import type { FilterQuery } from "@/lib/reimbursement/input";
import { careKindLabels, lineStatusLabels } from "@/lib/reimbursement/rules";
import type { Person } from "./line-filter";

type ActiveFiltersProps = { query: FilterQuery; filter: LineFilter; people: Person[] };

/** What the list is restricted to, each with the link that takes it off. */
export function ActiveFilters({ query, filter, people }: ActiveFiltersProps) {
  const active = namesOf(filter, query, people);
  if (active.length === 0) return null;
  return (
    <ul aria-label="Filtres actifs" className="flex flex-wrap items-center gap-2">
      {active.map(({ label, without }) => (
        <li key={label}>
          <Link
            href={withQuery(routes.reimbursements, { ...query, ...without })}
            prefetch={false}
            className="inline-flex min-h-11 items-center gap-2 rounded-full border-2 border-brand bg-brand-soft px-4 py-1 text-sm font-bold text-brand no-underline hover:underline"
          >
            <span className="sr-only">Retirer le filtre : </span>
            {label}
            <X aria-hidden className="size-5 shrink-0" />
          </Link>
        </li>
      ))}
      <li>
        <Link
          href={routes.reimbursements}
          prefetch={false}
          className="link inline-flex min-h-11 items-center px-2 text-sm"
        >
          Tout retirer
        </Link>
      </li>
    </ul>
  );
}

/** What a list is restricted to, in words. */
export const filterLabels = (filter: LineFilter, query: FilterQuery): string[] =>
  namesOf(filter, query, []).map(({ label }) => label);

type Active = { label: string; without: Partial<Record<keyof FilterQuery, undefined>> };

function namesOf(filter: LineFilter, query: FilterQuery, people: Person[]): Active[] {
  const person = people.find(({ id }) => id === filter.beneficiaryId)?.firstName ?? "Un bénéficiaire";
  const payee = { member: "Payé à vous", professional: "Payé au professionnel" };
  return [
    ...(filter.words?.length ? [{ label: `«\u00a0${query.mots}\u00a0»`, without: { mots: undefined } }] : []),
    ...(filter.from || filter.to
      ? [{ label: periodLabel(filter), without: { du: undefined, au: undefined } }]
      : []),
    ...(filter.beneficiaryId ? [{ label: person, without: { beneficiaire: undefined } }] : []),
    ...(filter.kind ? [{ label: careKindLabels[filter.kind], without: { soin: undefined } }] : []),
    ...(filter.status ? [{ label: lineStatusLabels[filter.status], without: { statut: undefined } }] : []),
    ...(filter.paidTo ? [{ label: payee[filter.paidTo], without: { paye: undefined } }] : []),
    ...(filter.transfer ? [{ label: `Virement ${filter.transfer}`, without: { virement: undefined } }] : []),
  ];
}

/** « Du 1er janv. 2026 au 31 déc. 2026 ». */
export function periodLabel({ from, to }: Pick<LineFilter, "from" | "to">): string {
  if (from && to) return `Du ${formatDay(from)} au ${formatDay(to)}`;
  return from ? `Depuis le ${formatDay(from)}` : to ? `Jusqu’au ${formatDay(to)}` : "";
}
