import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { type DayFault, readTypedDay } from "@/lib/core/day";
import { MembershipNumber, type NirFault, readNir } from "@/lib/member/rules";

const nirSentences: Record<NirFault, string> = {
  "nir-missing":
    "Saisissez votre numéro de Sécurité sociale : les 13 premiers caractères, sur votre carte Vitale ou votre attestation de droits.",
  "nir-shape":
    "Ce numéro de Sécurité sociale n’a pas la bonne forme. Recopiez les 13 premiers caractères de votre carte Vitale ou de votre attestation de droits, par exemple 2 55 08 14 168 025.",
  "nir-key":
    "La clé ne correspond pas à ce numéro de Sécurité sociale : un chiffre est sans doute mal recopié. Vérifiez-le, ou saisissez seulement les 13 premiers caractères.",
};

const nir = z.string({ error: nirSentences["nir-missing"] }).transform((typed, context) => {
  const reading = readNir(typed);
  if (reading.ok) return reading.nir;
  context.addIssue({ code: "custom", message: nirSentences[reading.fault] });
  return z.NEVER;
});

const membershipSentence =
  "Saisissez les 8 chiffres de votre numéro d’adhésion. Il figure sur votre carte de tiers payant et sur votre certificat de garantie.";
const membershipNumber = z
  .string({ error: membershipSentence })
  .refine((typed) => MembershipNumber.safeParse(typed).success, membershipSentence)
  .transform((typed) => MembershipNumber.parse(typed));

const emailSentence = "Saisissez une adresse e-mail complète, par exemple marie.martin@exemple.fr.";
const email = z
  .string({ error: emailSentence })
  .trim()
  .max(254, "Cette adresse e-mail est trop longue. Vérifiez-la.")
  .pipe(z.email(emailSentence));

const againSentence = "Saisissez une deuxième fois votre adresse e-mail.";
const emailAgain = z.string({ error: againSentence }).trim().min(1, againSentence);

const captchaSentence = "Cochez la case « Je ne suis pas un robot » et attendez le mot « Vérifié ».";
const captcha = z.string({ error: captchaSentence }).min(1, captchaSentence);

export const CreateSpaceInput = z
  .object({ membershipNumber, nir, email, emailAgain, captcha })
  .refine((input) => input.email.toLowerCase() === input.emailAgain.toLowerCase(), {
    path: ["emailAgain"],
    message: "Les deux adresses e-mail sont différentes. Vérifiez-les, puis saisissez deux fois la même.",
    when: ({ value }) => z.object({ email, emailAgain }).safeParse(value).success,
  });

/** The address that its owner says is still right. */
export const ConfirmEmailInput = z.object({ email });

const birthSentences = {
  shape: "Saisissez votre date de naissance avec le jour, le mois et l’année, par exemple 14/08/1955.",
  year: "Écrivez l’année avec 4 chiffres, par exemple 1955.",
  missing: "Cette date n’existe pas. Vérifiez le jour et le mois.",
  future: "Cette date n’est pas encore passée. Vérifiez l’année.",
};

/** A date of birth, as people type it. */
const bornOn = z.string({ error: birthSentences.shape }).transform((typed, context) => {
  const read = readBirth(typed);
  if (typeof read !== "string") return read;
  context.addIssue({ code: "custom", message: birthSentences[read] });
  return z.NEVER;
});

function readBirth(typed: string): Temporal.PlainDate | DayFault | "future" {
  const read = readTypedDay(typed);
  if (typeof read === "string") return read;
  return Temporal.PlainDate.compare(read, Temporal.Now.plainDateISO("Europe/Paris")) > 0 ? "future" : read;
}

export const RecoverIdentifierInput = z.object({ membershipNumber, nir, bornOn, captcha });

export const ForgottenPasswordInput = z.object({ email });

export const SignInInput = z.object({
  identifier: z
    .string({ error: emailSentence })
    .trim()
    .min(1, "Saisissez votre adresse e-mail.")
    .max(254, emailSentence),
  password: z.string().min(1, "Saisissez votre mot de passe.").max(1_000, "Ce mot de passe est trop long."),
  captcha: z.string().optional(),
  returnTo: z.string().optional(),
});

const proof = z.string().max(1_000, "Ce mot de passe est trop long.").optional();

/** The password given again before a sensitive change. */
export const ProvePasswordInput = SignInInput.pick({ password: true, returnTo: true });

/** A new address, and the password where the form had to ask for it. */
export const ChangeEmailInput = z.object({ email, proof });

/** Where the browser is not signed in to the account, the password confirms a new address. */
export const ConfirmNewEmailInput = z.object({ proof });

export const NewPasswordInput = z.object({
  password: z.string().min(1, "Choisissez un mot de passe d’au moins 12 caractères."),
});

/** One's password, and the one that takes its place. */
export const ChangePasswordInput = NewPasswordInput.extend({
  current: z
    .string()
    .min(1, "Saisissez votre mot de passe actuel.")
    .max(1_000, "Ce mot de passe est trop long."),
});

/** A form with one button and nothing to type. */
export const NoInput = z.object({});

/** The session that its owner ends from another browser. */
export const EndConnectionInput = z.object({ session: z.uuid() });

const understoodSentence =
  "Cochez la case pour dire que vous avez compris ce que la fermeture change, ou gardez votre espace.";

/** The closing of a space: a tick, and the password when it was given too long ago. */
export const CloseSpaceInput = z.object({
  understood: z.literal("oui", { error: understoodSentence }),
  proof: z.string().max(1_000).optional(),
});
