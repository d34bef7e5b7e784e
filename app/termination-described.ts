import { Temporal } from "temporal-polyfill";
import type { ShownStep } from "@/components/request/answers";
import { formatDate } from "@/lib/core/format";
import { type Asker, riskLabels } from "@/lib/termination/declared";
import type { Draft } from "@/lib/termination/draft";
import { isLifeEvent, motiveLabels } from "@/lib/termination/motive";

/** What a request says, block by block; each is named after the field of the form where it begins. */
export const describeDraft = (draft: Draft): ShownStep[] => [
  { step: draft.declared.asker === "company" ? "company" : "lastName", ...who(draft) },
  { step: "contractNumber", ...contract(draft) },
  { step: draft.declared.asker === "relative" ? "eventOn" : "motive", ...reason(draft) },
  { step: draft.declared.asker === "relative" ? "contactName" : "email", ...contact(draft) },
];

const whoTitles: Record<Asker, string> = {
  member: "Vous",
  relative: "La personne décédée",
  company: "L’entreprise",
};

const who = ({ declared: { asker, company, lastName, firstName, bornOn } }: Draft) => ({
  title: whoTitles[asker],
  items: filled([
    ["Entreprise", company],
    ["Nom", lastName],
    ["Prénom", firstName],
    ["Date de naissance", written(bornOn)],
  ]),
});

const contract = ({ declared: { contractNumber, risk } }: Draft) => ({
  title: "Le contrat",
  items: filled([
    ["Numéro d’adhésion ou de contrat", contractNumber],
    ["Ce qu’il couvre", riskLabels[risk]],
  ]),
});

const reason = ({ declared, motive, eventOn, linkStated }: Draft) => ({
  title: "La raison",
  items: filled([
    ["Motif", motive ? motiveLabels[motive] : "Sans motif"],
    [motive === "death" ? "Date du décès" : "Date de l’événement", written(eventOn)],
    [
      "Lien direct avec les risques couverts",
      motive && isLifeEvent(motive) ? (linkStated ? "Oui" : "Non indiqué") : "",
    ],
    ["Précisions", declared.words],
  ]),
});

const contact = ({ declared: { contactName, email, telephone } }: Draft) => ({
  title: "Pour vous répondre",
  items: filled([
    ["Vos nom et prénom", contactName],
    ["Adresse e-mail", email],
    ["Téléphone", telephone],
  ]),
});

const filled = (pairs: readonly (readonly [term: string, value: string])[]) =>
  pairs.filter(([, value]) => value !== "").map(([term, value]) => ({ term, value }));

const written = (iso: string) => (iso ? formatDate(Temporal.PlainDate.from(iso)) : "");
