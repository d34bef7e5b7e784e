import { Check, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { Panel } from "@/components/ui/panel";
import { routeTo } from "@/lib/core/routes";
import type { Candidate, ComparedField } from "@/lib/termination/find-candidates";

export type ComparedRow = { field: ComparedField; declared: string; file: string; same: boolean };

const fieldLabels: Record<ComparedField, string> = {
  number: "Numéro",
  lastName: "Nom",
  firstName: "Prénom",
  bornOn: "Naissance",
};

type ComparedPanelProps = {
  member: Candidate;
  rows: readonly ComparedRow[];
  /** The request it may be changed for another member of. */
  changeOf?: string;
};

/** What was declared beside the file: what differs is said. */
export function ComparedPanel({ member, rows, changeOf }: ComparedPanelProps) {
  return (
    <Panel title={`${member.firstName} ${member.lastName}`}>
      <ComparedTable rows={rows} />
      <p className="flex flex-wrap gap-x-6">
        <Link
          href={routeTo.memberFile(member.id)}
          prefetch={false}
          className="link inline-flex min-h-11 items-center"
        >
          Ouvrir le dossier de l’adhérent
        </Link>
        {changeOf && (
          <Link
            href={routeTo.deskTermination(changeOf)}
            prefetch={false}
            className="link inline-flex min-h-11 items-center"
          >
            Choisir un autre adhérent
          </Link>
        )}
      </p>
    </Panel>
  );
}

/** Each field in a group of its own: its name and the verdict, then both values side by side at any width. */
export function ComparedTable({ rows }: { rows: readonly ComparedRow[] }) {
  return (
    <table className="w-full table-fixed text-left">
      <caption className="sr-only">Ce qui est déclaré, et ce que dit le dossier</caption>
      <thead className="text-sm text-muted">
        <tr>
          <th scope="col" className="pr-4 pb-2 font-normal">
            Déclaré
          </th>
          <th scope="col" className="pb-2 font-normal">
            Au dossier
          </th>
        </tr>
      </thead>
      {rows.map(({ field, declared, file, same }) => (
        <tbody key={field} className="border-t border-line align-top">
          <tr>
            <th scope="rowgroup" colSpan={2} className="pt-2.5 text-sm font-normal text-muted">
              <span className="flex flex-wrap items-center justify-between gap-x-4">
                {fieldLabels[field]}
                <Verdict same={same} />
              </span>
            </th>
          </tr>
          <tr>
            <td className="pt-0.5 pr-4 pb-2.5 wrap-anywhere">{declared || "—"}</td>
            <td className="pt-0.5 pb-2.5 wrap-anywhere">{file}</td>
          </tr>
        </tbody>
      ))}
    </table>
  );
}

function Verdict({ same }: { same: boolean }) {
  return same ? (
    <span className="flex items-center gap-1 text-success">
      <Check aria-hidden className="size-4 shrink-0" />
      Identique
    </span>
  ) : (
    <span className="flex items-center gap-1 font-bold text-warning">
      <TriangleAlert aria-hidden className="size-4 shrink-0" />
      Différent
    </span>
  );
}
