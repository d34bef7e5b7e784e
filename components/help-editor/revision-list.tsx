import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { formatMoment } from "@/lib/core/format";
import { routeTo } from "@/lib/core/routes";
import type { ListedRevision } from "@/lib/help/desk-queries";
import { revisionReasonNames } from "@/lib/help/rules";

/** Every text that was kept of a page, the newest first: when, who, why. */
export function RevisionList({ page, revisions }: { page: string; revisions: ListedRevision[] }) {
  return (
    <section aria-labelledby="toutes" className="flex flex-col gap-3">
      <h2 id="toutes" className="text-xl">
        Toutes les versions
      </h2>
      {revisions.length === 0 && (
        <p>Pas encore de version : la première est gardée à l’envoi en relecture.</p>
      )}
      <ul className="divide-y divide-line rounded-panel border border-line bg-raised">
        {revisions.map(({ number, reason, title, madeBy, madeAt, isPublic }) => (
          <li key={number} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 p-4 sm:p-5">
            <div className="min-w-0">
              <h3 className="flex flex-wrap items-center gap-3 text-base">
                {`Version ${number}\u00a0: ${revisionReasonNames[reason].toLowerCase()}`}
                {isPublic && <Badge tone="success">En ligne</Badge>}
              </h3>
              <p className="text-sm text-muted">
                {`${title || "Sans titre"}, le ${formatMoment(madeAt)}${madeBy ? `, par ${madeBy}` : ""}`}
              </p>
            </div>
            <p className="flex flex-wrap gap-x-6">
              <Link
                href={routeTo.staffHelpVersions(page, { version: number })}
                prefetch={false}
                className="link inline-flex min-h-11 items-center"
              >
                Lire<span className="sr-only">{` la version ${number}`}</span>
              </Link>
              <Link
                href={routeTo.staffHelpVersions(page, { version: number, avec: "actuelle" })}
                prefetch={false}
                className="link inline-flex min-h-11 items-center"
              >
                Comparer<span className="sr-only">{` la version ${number} au texte actuel`}</span>
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

type CompareFormProps = {
  revisions: ListedRevision[];
  version: number | undefined;
  against: number | "actuelle" | undefined;
};

/** Which two texts are compared: a plain form whose answer is an address. */
export function CompareForm({ revisions, version, against }: CompareFormProps) {
  const options = revisions.map(({ number, reason }) => ({
    value: String(number),
    label: `Version ${number} (${revisionReasonNames[reason].toLowerCase()})`,
  }));
  const [newest] = options;
  return (
    <form method="get" className="grid gap-4 sm:grid-cols-[1fr_1fr_auto] sm:items-end">
      <SelectField
        name="version"
        label="De"
        options={options}
        value={version === undefined ? newest?.value : String(version)}
      />
      <SelectField
        name="avec"
        label="À"
        options={[{ value: "actuelle", label: "Texte actuel" }, ...options]}
        value={String(against ?? "actuelle")}
      />
      <button type="submit" className={buttonClass("secondary")}>
        Comparer
      </button>
    </form>
  );
}
