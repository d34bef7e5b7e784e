import { openDb } from "@/db/client";
import { now } from "@/lib/core/clock";
import { staffInvitationAddress } from "@/lib/core/routes";
import { inviteStaff } from "@/lib/staff/invite-staff";
import { listStaff, type StaffPerson } from "@/lib/staff/queries";
import { resetStaff } from "@/lib/staff/reset-staff";
import { roleLabels, type StaffRole } from "@/lib/staff/rules";

const people: { email: string; name: string; role: StaffRole }[] = [
  { email: "conseil@mutuelle.example", name: "Nadia Fictive", role: "adviser" },
  { email: "redaction@mutuelle.example", name: "Hugo Fictif", role: "editor" },
  { email: "administration@mutuelle.example", name: "Solène Fictive", role: "administrator" },
];

/** The people of the demonstration's mutual, each with a one-time link until their access is open. Gives lines to print. */
export async function demoStaff(databaseUrl: string, appUrl: string): Promise<string[]> {
  const db = openDb(databaseUrl, { max: 1 });
  try {
    for (const person of people) await inviteStaff(db, { ...person, now: now() });
    const known = await listStaff(db);
    const lines: string[] = [];
    for (const { email } of people) {
      const person = known.find((one) => one.email === email);
      if (person) lines.push(`${titleOf(person)}\n            ${await wayIn(person)}`);
    }
    return lines;
  } finally {
    await db.close();
  }

  async function wayIn({ id, activatedAt }: StaffPerson): Promise<string> {
    if (activatedAt) return `accès ouvert\u00a0: ${appUrl}/equipe`;
    const link = await resetStaff(db, { staffId: id, now: now() });
    return link.ok ? new URL(staffInvitationAddress(link.value.secret), appUrl).href : "accès retiré";
  }
}

const titleOf = ({ name, role, email }: StaffPerson) =>
  `  ${name}, ${roleLabels[role].toLowerCase()}  ${email}`;
