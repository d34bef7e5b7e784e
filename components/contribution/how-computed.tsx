import { Panel } from "@/components/ui/panel";
import type { Contract } from "@/lib/contract/queries";
import { payerName } from "@/lib/contract/rules";
import type { Contribution } from "@/lib/contribution/queries";
import { employerPaysHalf, employerSharePercent, memberShareCents } from "@/lib/contribution/rules";
import { formatAmount, formatDate, formatList, formatPercent } from "@/lib/core/format";

type HowComputedProps = {
  instalment: Contribution;
  contract: Contract | undefined;
  /** First names of the persons covered. */
  covered: readonly string[];
};

/** What an instalment pays for and who pays it, by what the contract and the instalment say and nothing else. */
export function HowComputed({ instalment, contract, covered }: HowComputedProps) {
  return (
    <Panel title="D’où vient ce montant ?">
      <ul className="flex list-disc flex-col gap-3 pl-6 marker:text-accent-ink">
        <li>{periodWords(instalment)}</li>
        {contract && <li>{contractWords(contract)}</li>}
        {covered.length > 0 && <li>{coveredWords(covered)}</li>}
        <li>{shareWords(instalment, contract)}</li>
      </ul>
      <p className="text-muted">
        Ajouter ou retirer une personne, ou changer d’option, change la cotisation. Un conseiller vous en
        donne le montant avant toute décision.
      </p>
    </Panel>
  );
}

const periodWords = ({ amountCents, periodFrom, periodTo }: Contribution) =>
  `${formatAmount(amountCents)} paient la couverture du ${formatDate(periodFrom)} au ${formatDate(periodTo)}.`;

const contractWords = ({ product, level, options }: Contract) =>
  `C’est le prix de votre contrat ${product}, niveau ${level}${optionWords(options)}.`;

function optionWords(options: readonly string[]): string {
  if (options.length === 0) return "";
  return options.length > 1
    ? `, avec les options ${formatList(options)}`
    : `, avec l’option ${formatList(options)}`;
}

const coveredWords = (covered: readonly string[]) =>
  covered.length > 1
    ? `Il couvre ${covered.length} personnes : ${formatList(covered)}.`
    : `Il couvre une personne : ${formatList(covered)}.`;

function shareWords(instalment: Contribution, contract: Contract | undefined): string {
  const { employerCents } = instalment;
  if (employerCents === 0) return "Vous en payez la totalité.";
  const shares = `${payerName(contract)} en paie ${formatAmount(employerCents)} (${formatPercent(employerSharePercent(instalment))}), et vous ${formatAmount(memberShareCents(instalment))}.`;
  const asLaw = contract?.nature === "collectif-obligatoire" && employerPaysHalf(instalment);
  return asLaw ? `${shares} La loi lui demande d’en payer au moins la moitié.` : shares;
}
