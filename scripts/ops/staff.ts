import type { Db } from "@/db/client";
import { now } from "@/lib/core/clock";
import { env } from "@/lib/core/env";
import { formatMoment } from "@/lib/core/format";
import { staffInvitationAddress } from "@/lib/core/routes";
import { NewStaffInput } from "@/lib/staff/input";
import { inviteStaff } from "@/lib/staff/invite-staff";
import { findStaffByEmail, listStaff, type StaffPerson } from "@/lib/staff/queries";
import { resetStaff } from "@/lib/staff/reset-staff";
import { revokeStaff } from "@/lib/staff/revoke-staff";
import { roleLabels, staffLinkHours, staffState } from "@/lib/staff/rules";
import { runCommand, type Said } from "../command";
import { readStaffCommand, type StaffCommand, usage } from "./staff-words";

export { usage };

/** Gives, renews, shows or takes away the accesses of the people of the mutual. */
export async function run(words: string[]): Promise<void> {
  const command = readStaffCommand(words);
  if (command) return runCommand((db) => act(db, command));
  console.error(`${usage}\n\n${noPassword}`);
  process.exitCode = 2;
}

const noPassword =
  "Aucun mot de passe ne s’écrit dans une commande\u00a0: chacun choisit le sien par un lien qui sert une fois.";

async function act(db: Db, command: StaffCommand): Promise<Said> {
  if (command.does === "list") return list(await listStaff(db));
  if (command.does === "add") return add(db, command);
  const person = await findStaffByEmail(db, command.email);
  if (!person || person.revokedAt) {
    return {
      refused: `Personne n’a d’accès à l’adresse ${command.email}. Voyez «\u00a0npm run ops -- staff list\u00a0».`,
    };
  }
  if (command.does === "revoke") {
    await revokeStaff(db, { staffId: person.id, now: now() });
    return { said: `L’accès de ${person.name} est retiré, et ses sessions sont terminées.` };
  }
  const reset = await resetStaff(db, { staffId: person.id, now: now() });
  return reset.ok ? giveLink(person.name, reset.value.secret) : { refused: "L’accès vient d’être retiré." };
}

async function add(db: Db, command: Extract<StaffCommand, { does: "add" }>): Promise<Said> {
  const input = NewStaffInput.safeParse(command);
  if (!input.success) return { refused: input.error.issues.map(({ message }) => message).join("\n") };
  const invited = await inviteStaff(db, { ...input.data, now: now() });
  if (invited.ok) return giveLink(input.data.name, invited.value.secret);
  return {
    refused: `${input.data.email} a déjà un accès. Pour un nouveau lien\u00a0: npm run ops -- staff reset ${input.data.email}`,
  };
}

function giveLink(name: string, secret: string): Said {
  const link = new URL(staffInvitationAddress(secret), env().APP_URL).href;
  const lasts = `Il sert une fois, pendant ${staffLinkHours}\u00a0heures. Il n’est écrit nulle part ailleurs.`;
  return {
    said: `Lien à remettre à ${name}, en main propre ou par un moyen sûr\u00a0:\n\n  ${link}\n\n${lasts}`,
  };
}

function list(people: StaffPerson[]): Said {
  if (people.length === 0) return { said: `Personne n’a encore d’accès.\n\n${usage}` };
  return { said: people.map(line).join("\n") };
}

function line(person: StaffPerson): string {
  const { email, name, role, seenAt, linkExpiresAt } = person;
  const states = {
    invited: linkExpiresAt ? `invitation jusqu’au ${formatMoment(linkExpiresAt)}` : "invitation à refaire",
    active: seenAt ? `vu le ${formatMoment(seenAt)}` : "jamais vu",
    revoked: "accès retiré",
  };
  return `${name} <${email}>, ${roleLabels[role].toLowerCase()}, ${states[staffState(person)]}`;
}
