import { z } from "zod";
import { bankAccountUses } from "@/db/schema/bank-account";
import { staffRoles } from "@/db/schema/staff";
import { fileReasons } from "./rules";

const emailSentence = "Saisissez une adresse e-mail complète, par exemple marie.martin@exemple.fr.";
const codeSentence = "Saisissez les 6 chiffres affichés par votre application d’authentification.";

const longPassword = "Ce mot de passe est trop long. Vérifiez ce que vous avez saisi, puis recommencez.";

/** A code as authenticators show it, in one or two groups. */
const code = z
  .string({ error: codeSentence })
  .transform((typed) => typed.replace(/\s/g, ""))
  .pipe(z.string().regex(/^\d{6}$/, codeSentence));

export const StaffSignInInput = z.object({
  email: z
    .string({ error: emailSentence })
    .trim()
    .min(1, "Saisissez votre adresse e-mail.")
    .max(254, emailSentence),
  password: z.string().min(1, "Saisissez votre mot de passe.").max(1_000, longPassword),
  code,
  returnTo: z.string().optional(),
});

export const ActivationInput = z.object({
  password: z
    .string()
    .min(1, "Choisissez un mot de passe d’au moins 12 caractères.")
    .max(1_000, longPassword),
  code,
});

/** What a command or a form says of a new person. */
export const NewStaffInput = z.object({
  email: z.string().trim().max(254, emailSentence).pipe(z.email(emailSentence)),
  name: z
    .string()
    .trim()
    .min(2, "Donnez le prénom et le nom de la personne.")
    .max(80, "Ce nom est trop long\u00a0: 80 caractères au plus."),
  role: z.enum(staffRoles),
});

export const StaffPersonInput = z.object({ person: z.uuid() });

const askedSentence = "Saisissez un numéro d’adhésion (8 chiffres) ou un nom (2 lettres au moins).";

export const MemberSearchInput = z.object({
  asked: z
    .string({ error: askedSentence })
    .trim()
    .min(2, askedSentence)
    .max(100, "Cette recherche est trop longue. Saisissez seulement un nom ou un numéro."),
});

export const OpenFileInput = z
  .object({
    member: z.uuid(),
    reason: z.enum(fileReasons, { error: "Choisissez pourquoi vous ouvrez ce dossier." }),
    note: z
      .string()
      .trim()
      .max(300, "Ces précisions sont trop longues\u00a0: 300 caractères au plus.")
      .default(""),
  })
  .refine(({ reason, note }) => reason !== "other" || note !== "", {
    path: ["note"],
    message: "Dites en quelques mots pourquoi vous ouvrez ce dossier.",
  });

export const MemberInput = z.object({ member: z.uuid() });

export const WaitingAccountInput = MemberInput.extend({ use: z.enum(bankAccountUses) });
