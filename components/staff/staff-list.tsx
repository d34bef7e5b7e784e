import { Temporal } from "temporal-polyfill";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { formatMoment } from "@/lib/core/format";
import type { StaffPerson } from "@/lib/staff/queries";
import { roleLabels, type StaffState, staffState } from "@/lib/staff/rules";
import { AccessForms, type AccessFormsProps } from "./access-forms";

type StaffListProps = Pick<AccessFormsProps, "newLink" | "revoke"> & {
  people: StaffPerson[];
  now: Temporal.Instant;
  /** Who looks: nobody changes their own access. */
  me: string;
};

/** Everybody who has or had access, with what an administrator may do about it. */
export function StaffList({ people, now, me, ...actions }: StaffListProps) {
  return (
    <ul className="flex flex-col gap-4">
      {people.map((person) => (
        <li key={person.id} className="rounded-panel border border-line bg-raised p-5 sm:p-6">
          <PersonFacts person={person} now={now} />
          {person.id === me ? (
            <p className="mt-3 text-sm text-muted">
              C’est vous. Un autre administrateur peut changer votre accès.
            </p>
          ) : (
            !person.revokedAt && <AccessForms id={person.id} name={person.name} {...actions} />
          )}
        </li>
      ))}
    </ul>
  );
}

const states: Record<StaffState, { label: string; tone: BadgeTone }> = {
  invited: { label: "Invité", tone: "info" },
  active: { label: "Actif", tone: "success" },
  revoked: { label: "Retiré", tone: "neutral" },
};

function PersonFacts({ person, now }: { person: StaffPerson; now: Temporal.Instant }) {
  const { label, tone } = states[staffState(person)];
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 className="text-lg">{person.name}</h2>
        <Badge tone={tone}>{label}</Badge>
      </div>
      <p>
        {roleLabels[person.role]}
        <span className="text-muted">{`, ${person.email}`}</span>
      </p>
      <p className="text-sm text-muted">{activity(person, now)}</p>
    </>
  );
}

function activity(person: StaffPerson, now: Temporal.Instant): string {
  const { seenAt, linkExpiresAt, revokedAt } = person;
  const seen = seenAt ? `Dernière activité le ${formatMoment(seenAt)}.` : "";
  if (revokedAt) return `Accès retiré le ${formatMoment(revokedAt)}. ${seen}`.trim();
  if (person.activatedAt) return seen || "Aucune activité pour l’instant.";
  const alive = linkExpiresAt && Temporal.Instant.compare(linkExpiresAt, now) > 0;
  return alive
    ? `Son lien est valable jusqu’au ${formatMoment(linkExpiresAt)}.`
    : "Son lien n’est plus valable\u00a0: donnez-en un nouveau.";
}
