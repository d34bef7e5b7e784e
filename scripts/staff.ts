import type { Db } from "@/db/client";
import { openDb } from "@/db/client";
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
import { readEnvFile } from "./env-file";
import { readStaffCommand, type StaffCommand, staffUsage } from "./staff-command";

process.exitCode = await main(process.argv.slice(2));

/** 0: done. 1: refused, and why. 2: the command could not be read or run. */
async function main(words: string[]): Promise<0 | 1 | 2> {
  const command = readStaffCommand(words);
  if (!command) return say(staffUsage, 2);
  readEnvFile();
  const db = openDb(env().DATABASE_URL, { max: 1 });
  try {
    return await run(db, command);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? ` (${error.code})` : "";
    return say(`La base de données ne répond pas${code}. Rien n’a changé\u00a0: vérifiez DATABASE_URL.`, 2);
  } finally {
    await db.close();
  }
}

async function run(db: Db, command: StaffCommand): Promise<0 | 1> {
  if (command.does === "list") return list(await listStaff(db));
  if (command.does === "add") return add(db, command);
  const person = await findStaffByEmail(db, command.email);
  if (!person || person.revokedAt) {
    return say(
      `Personne n’a d’accès à l’adresse ${command.email}. Voyez «\u00a0npm run staff -- list\u00a0».`,
      1,
    );
  }
  if (command.does === "revoke") {
    await revokeStaff(db, { staffId: person.id, now: now() });
    return say(`L’accès de ${person.name} est retiré, et ses sessions sont terminées.`, 0);
  }
  const reset = await resetStaff(db, { staffId: person.id, now: now() });
  return reset.ok ? giveLink(person.name, reset.value.secret) : say("L’accès vient d’être retiré.", 1);
}

async function add(db: Db, command: Extract<StaffCommand, { does: "add" }>): Promise<0 | 1> {
  const input = NewStaffInput.safeParse(command);
  if (!input.success) return say(input.error.issues.map(({ message }) => message).join("\n"), 1);
  const invited = await inviteStaff(db, { ...input.data, now: now() });
  if (invited.ok) return giveLink(input.data.name, invited.value.secret);
  return say(
    `${input.data.email} a déjà un accès. Pour un nouveau lien\u00a0: npm run staff -- reset ${input.data.email}`,
    1,
  );
}

function giveLink(name: string, secret: string): 0 {
  const link = new URL(staffInvitationAddress(secret), env().APP_URL).href;
  const lasts = `Il sert une fois, pendant ${staffLinkHours}\u00a0heures. Il n’est écrit nulle part ailleurs.`;
  return say(
    `Lien à remettre à ${name}, en main propre ou par un moyen sûr\u00a0:\n\n  ${link}\n\n${lasts}`,
    0,
  );
}

function list(people: StaffPerson[]): 0 {
  if (people.length === 0) return say(`Personne n’a encore d’accès.\n\n${staffUsage}`, 0);
  return say(people.map(line).join("\n"), 0);
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

function say<Code extends 0 | 1 | 2>(text: string, code: Code): Code {
  if (code === 0) console.log(text);
  else console.error(text);
  return code;
}
