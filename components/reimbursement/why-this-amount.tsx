import { Panel } from "@/components/ui/panel";
import { Textures } from "@/components/ui/texture";
import type { Explanation } from "@/lib/reimbursement/explanation";
import type { ExplainedLine } from "@/lib/reimbursement/queries";
import { adjustmentOf, isUncalculated } from "@/lib/reimbursement/rules";
import { ExplainedParts } from "./explained-parts";
import { Formulas } from "./formulas";

type WhyThisAmountProps = { line: ExplainedLine; explanation: Explanation };

/** Who paid what, how each part was reached, and the guarantee that applied. */
export function WhyThisAmount({ line, explanation }: WhyThisAmountProps) {
  if (isUncalculated(line)) return <NotKnownYet line={line} />;
  return (
    <>
      <Panel title="Qui a payé quoi">
        <Textures />
        <ExplainedParts parts={explanation.parts} totalCents={line.expenseCents} caption="Qui a payé quoi" />
      </Panel>
      <Panel title="Le calcul">
        {adjustmentOf(line) ? (
          <AdjustmentWords line={line} />
        ) : (
          <>
            <Formulas explanation={explanation} />
            <GuaranteeThatApplied line={line} />
          </>
        )}
      </Panel>
    </>
  );
}

function NotKnownYet({ line }: { line: ExplainedLine }) {
  return (
    <Panel title="Le calcul">
      <p>
        Le montant n’est pas encore calculé : il apparaîtra ici, part par part, dès que ce soin sera traité.
      </p>
      <GuaranteeThatApplied line={line} />
    </Panel>
  );
}

function AdjustmentWords({ line }: { line: ExplainedLine }) {
  return adjustmentOf(line) === "cancellation" ? (
    <p>
      Chaque montant est l’opposé de celui de la ligne annulée : les deux lignes s’effacent l’une l’autre. Le
      signe − marque ce qui a été repris.
    </p>
  ) : (
    <p>
      Cette ligne ne correspond à aucune nouvelle dépense. Ce qui a été repris d’un côté reste à votre charge
      de l’autre : le total est nul. Le signe − marque ce qui a été repris.
    </p>
  );
}

function GuaranteeThatApplied({ line }: { line: ExplainedLine }) {
  if (!line.guaranteeLabel) return null;
  return (
    <div className="rounded-control bg-sunken p-4">
      <h3 className="text-base">La garantie appliquée : {line.guaranteeLabel}</h3>
      <p>{line.guaranteeWords}</p>
    </div>
  );
}
