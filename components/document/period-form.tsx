import { buttonClass } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { routeTo } from "@/lib/core/routes";
import { statementMonths } from "@/lib/document/rules";

/** Other dates than a whole year, for a statement. Native, folded until asked for. */
export function PeriodForm() {
  return (
    <details className="mt-2">
      <summary className="inline-flex min-h-11 items-center rounded-control font-bold text-brand underline">
        Choisir d’autres dates
      </summary>
      <form action={routeTo.document("releve.pdf")} className="flex max-w-[28rem] flex-col gap-5 py-4">
        <p className="text-muted">{`${statementMonths}\u00a0mois au plus, du premier au dernier jour de soins.`}</p>
        <Field name="du" label="Du" type="date" />
        <Field name="au" label="Au" type="date" />
        <div>
          <button type="submit" className={buttonClass("secondary")}>
            Créer le relevé
          </button>
        </div>
      </form>
    </details>
  );
}
