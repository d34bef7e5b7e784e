"use server";

import { redirect } from "next/navigation";
import { database } from "@/db/client";
import { now } from "@/lib/core/clock";
import { formAction, refused } from "@/lib/core/form-action";
import { routes } from "@/lib/core/routes";
import { type ActivateStaffRefusal, activateStaff } from "@/lib/staff/activate-staff";
import { ActivationInput } from "@/lib/staff/input";
import { arrivalInHand, dropArrival, keepStaffSession } from "@/lib/staff/request";

const sentences: Record<ActivateStaffRefusal, string> = {
  "link-expired": "Ce lien a expiré ou a déjà servi. Demandez-en un nouveau à un administrateur.",
  "too-many-attempts": "Vous avez fait beaucoup d’essais. Attendez une heure, puis recommencez.",
  "too-short":
    "Ce mot de passe est trop court. Il faut au moins 12 caractères\u00a0: trois ou quatre mots font l’affaire.",
  "too-long": "Ce mot de passe est trop long\u00a0: raccourcissez-le à 128 caractères au plus.",
  "too-weak":
    "Ce mot de passe est trop facile à deviner. Assemblez trois ou quatre mots sans rapport entre eux, sans votre nom.",
  "wrong-code":
    "Ce code ne correspond pas. Vérifiez que l’application a bien pris la clé affichée ici et que l’heure du téléphone est juste, puis saisissez le code du moment.",
};

const fieldOf: Partial<Record<ActivateStaffRefusal, "password" | "code">> = {
  "too-short": "password",
  "too-long": "password",
  "too-weak": "password",
  "wrong-code": "code",
};

export const activateStaffAction = formAction(
  ActivationInput,
  async ({ password, code }) => {
    const arrival = await arrivalInHand();
    if (!arrival) return refusedBy("link-expired");
    const opened = await activateStaff(database(), { ...arrival, password, code, now: now() });
    if (!opened.ok) return refusedBy(opened.refusal);
    await dropArrival();
    await keepStaffSession(opened.value);
    redirect(routes.staffHome);
  },
  { secrets: ["password", "code"] },
);

function refusedBy(refusal: ActivateStaffRefusal) {
  const field = fieldOf[refusal];
  return field
    ? { status: "refused" as const, fieldErrors: { [field]: sentences[refusal] } }
    : refused(sentences[refusal], { links: [{ href: routes.staffLogin, label: "Me connecter" }] });
}
