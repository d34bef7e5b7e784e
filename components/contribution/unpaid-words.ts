import type { Temporal } from "temporal-polyfill";
import { contractState } from "@/lib/contract/rules";
import {
  type OwedBy,
  type UnpaidStage,
  type UnpaidTimetable,
  unpaidLeadsToSuspension,
  unpaidStage,
  unpaidTimetable,
} from "@/lib/contribution/rules";
import { formatDate } from "@/lib/core/format";

const sentences: Record<UnpaidStage, (timetable: UnpaidTimetable) => string> = {
  grace: ({ formalNoticeOn }) =>
    `Réglez-la avant le ${formatDate(formalNoticeOn)} et il n’y aura aucune suite.`,
  "notice-due": () =>
    "Une lettre de mise en demeure peut vous être envoyée. Vos garanties continuent : réglez dès que possible, ou appelez un conseiller.",
  "notice-sent": ({ suspendedOn }) =>
    `Vos garanties continuent. Sans règlement complet, elles peuvent être suspendues à partir du ${formatDate(suspendedOn)}.`,
  suspended: ({ suspendedOn, terminableOn }) =>
    `Depuis le ${formatDate(suspendedOn)}, vos garanties peuvent être suspendues. À partir du ${formatDate(terminableOn)}, le contrat peut être résilié. Appelez un conseiller : dès que la somme est réglée, la procédure s’arrête.`,
  terminable: ({ terminableOn }) =>
    `Votre contrat peut être résilié depuis le ${formatDate(terminableOn)}. Appelez un conseiller sans attendre.`,
};

type Unpaid = { dueOn: Temporal.PlainDate; formalNoticeOn: Temporal.PlainDate | null };

/** What an unpaid instalment means for its member today, in a sentence or two. */
export function unpaidSentence(
  { dueOn, formalNoticeOn }: Unpaid,
  contract: OwedBy,
  today: Temporal.PlainDate,
): string {
  if (contract.nature === "collectif-obligatoire")
    return "C’est votre employeur qui verse les cotisations de ce contrat : parlez-en d’abord avec lui.";
  if (contractState(contract, today) === "ended")
    return "Ce contrat est terminé, mais cette somme reste due : un conseiller vous dit comment la régler.";
  if (!unpaidLeadsToSuspension(contract.nature))
    return "Les suites dépendent du contrat collectif : un conseiller vous les dira.";
  return sentences[unpaidStage(dueOn, formalNoticeOn, today)](unpaidTimetable(dueOn, formalNoticeOn));
}
