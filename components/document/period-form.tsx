import { buttonClass } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { routeTo } from "@/lib/core/routes";
import { type Refused, statementMonths } from "@/lib/document/rules";
import { RefusedSummary } from "./refused-summary";

const periodRefusals = ["period-unclear", "period-too-long", "no-line", "too-many-lines"];

/** Other dates than a whole year, for a statement. Native, folded until asked for, or refused. */
export function PeriodForm({ refused }: { refused: Refused | undefined }) {
  const isPeriod = refused && periodRefusals.includes(refused.refusal);
  const ofPeriod = isPeriod ? { error: refused.sentence } : {};
  return (
    <details className="mt-2" open={refused !== undefined}>
      <summary className="inline-flex min-h-11 items-center rounded-control font-bold text-brand underline">
        Choisir d’autres dates
      </summary>
      <form action={routeTo.document("releve.pdf")} className="flex max-w-[28rem] flex-col gap-5 py-4">
        {refused && <RefusedSummary sentence={refused.sentence} field={isPeriod ? "du" : undefined} />}
        <p className="text-muted">{`${statementMonths}\u00a0mois au plus, du premier au dernier jour de soins.`}</p>
        <Field name="du" label="Du" type="date" defaultValue={asked(refused, "du")} {...ofPeriod} />
        <Field name="au" label="Au" type="date" defaultValue={asked(refused, "au")} />
        <div>
          <button type="submit" className={buttonClass("secondary")}>
            Créer le relevé
          </button>
        </div>
      </form>
    </details>
  );
}

const asked = (refused: Refused | undefined, name: string) => refused?.query.get(name) ?? undefined;
