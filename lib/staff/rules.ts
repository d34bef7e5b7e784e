import type { staffRoles } from "@/db/schema/staff";
import type { Limit } from "@/lib/core/throttle";

export type StaffRole = (typeof staffRoles)[number];

export const roleLabels: Record<StaffRole, string> = {
  adviser: "Conseil",
  editor: "Rédaction",
  administrator: "Administration",
};

/** Hours a one-time link lives: it is handed over by a person, not by an e-mail. */
export const staffLinkHours = 72;

export const staffSession = { idleMinutes: 20, absoluteHours: 12, warningMinutes: 2 } as const;

/** Minutes a member's file stays open for the reason given. */
export const fileOpenMinutes = 30;

/** Members shown by a search: more are told to narrow it. */
export const searchResults = 20;

const minute = 60;
const hour = 60 * minute;

/** The same limits hold whether or not what was typed exists. */
export const staffLimits = {
  signInIdentifier: { attempts: 5, window: 24 * hour, lock: minute, maxLock: hour },
  signInAddress: { attempts: 30, window: minute },
  everywhere: { attempts: 600, window: minute },
  activation: { attempts: 20, window: hour },
  search: { attempts: 60, window: 10 * minute },
} as const satisfies Record<string, Limit>;

/** Why a person of the mutual opens a member's file. The member reads it in « Qui a consulté mon dossier ». */
export const fileReasons = ["contact", "request", "payment", "access", "complaint", "other"] as const;
export type FileReason = (typeof fileReasons)[number];

export const fileReasonLabels: Record<FileReason, string> = {
  contact: "L’adhérent appelle ou écrit",
  request: "Traiter une demande",
  payment: "Vérifier un remboursement ou une cotisation",
  access: "Aider à ouvrir l’espace adhérent",
  complaint: "Répondre à une réclamation",
  other: "Autre motif",
};

export type StaffState = "invited" | "active" | "revoked";

/** Where a person's access stands. An invitation whose link died is still « invited »: a new link mends it. */
export function staffState(person: { activatedAt: unknown; revokedAt: unknown }): StaffState {
  if (person.revokedAt) return "revoked";
  return person.activatedAt ? "active" : "invited";
}
