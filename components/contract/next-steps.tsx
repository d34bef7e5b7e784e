import type { Temporal } from "temporal-polyfill";
import { AdviserContact } from "@/components/site/adviser";
import { Panel } from "@/components/ui/panel";
import type { Contract } from "@/lib/contract/queries";
import { type ContractState, contractState, nextRenewal } from "@/lib/contract/rules";
import { formatDate } from "@/lib/core/format";

type NextStepsProps = { contract: Contract; today: Temporal.PlainDate };

/** What comes next for the member, and who to ask. */
export function NextSteps({ contract, today }: NextStepsProps) {
  return (
    <Panel title="Et maintenant ?">
      <p>{sentences[contractState(contract, today)](contract, today)}</p>
      <AdviserContact>Une question sur votre contrat ? Un conseiller vous répond.</AdviserContact>
    </Panel>
  );
}

const sentences: Record<ContractState, (contract: Contract, today: Temporal.PlainDate) => string> = {
  "to-come": ({ effectiveOn }) => `Votre contrat prend effet le ${formatDate(effectiveOn)}.`,
  running: ({ endedOn, renewal }, today) =>
    endedOn
      ? `Votre contrat se termine le ${formatDate(endedOn)}. La couverture dure jusqu’à la fin de cette journée.`
      : `Votre contrat est en cours. Sa prochaine échéance est le ${formatDate(nextRenewal(renewal, today))} : il se renouvelle à cette date, sans démarche de votre part.`,
  ended: ({ endedOn }) =>
    `Votre contrat est terminé${endedOn ? ` depuis le ${formatDate(endedOn)}` : ""}. Votre espace reste ouvert. Pour obtenir un document, contactez un conseiller.`,
};
