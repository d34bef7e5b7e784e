import { parseArgs } from "node:util";

export type StaffCommand =
  | { does: "list" }
  | { does: "add"; email: string; name: string; role: string }
  | { does: "reset" | "revoke"; email: string };

export const usage = `Personnes qui travaillent pour la mutuelle\u00a0:
  npm run ops -- staff add ADRESSE --name "Prénom Nom" --role adviser|editor|administrator
  npm run ops -- staff list
  npm run ops -- staff reset ADRESSE     un nouveau lien\u00a0: mot de passe et application sont à choisir de nouveau
  npm run ops -- staff revoke ADRESSE    retire l’accès aussitôt`;

/** Reads the words of the command. Gives nothing when they do not make one. */
export function readStaffCommand(words: string[]): StaffCommand | undefined {
  const read = parse(words);
  if (!read) return undefined;
  const [does, email, ...others] = read.positionals;
  const { name, role } = read.values;
  if (others.length > 0) return undefined;
  if (does === "add" && email && name && isRole(role)) return { does, email, name, role };
  if (name !== undefined || role !== undefined) return undefined;
  if (does === "list" && !email) return { does };
  if ((does === "reset" || does === "revoke") && email) return { does, email };
  return undefined;
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { name: { type: "string" }, role: { type: "string" } },
    });
  } catch {
    return undefined;
  }
}

const isRole = (text: string | undefined): text is string =>
  text !== undefined && ["adviser", "editor", "administrator"].includes(text);
