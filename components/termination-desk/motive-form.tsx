import type { Route } from "next";
import { buttonClass } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { FilterField } from "@/components/ui/filter-field";
import { SelectField } from "@/components/ui/select-field";

type MotiveFormProps = {
  /** The page itself. */
  here: Route;
  /** The member that was picked, who stays picked. */
  member: string | undefined;
  motives: readonly { value: string; label: string }[];
  values: { motif: string; evenement: string; lien: boolean };
  changed: boolean;
};

/** What the papers or the words of a request establish: the rules are counted again with it. */
export function MotiveForm({ here, member, motives, values, changed }: MotiveFormProps) {
  return (
    <Disclosure summary="Le motif ou sa date sont autres" open={changed}>
      <form action={here} method="get" className="flex flex-col gap-5">
        {member && <input type="hidden" name="adherent" value={member} />}
        <p className="text-sm text-muted">
          D’après l’acte de décès, un justificatif ou les précisions données. La demande reste telle qu’elle a
          été reçue.
        </p>
        <SelectField name="motif" label="Motif établi" none="Aucun" options={motives} value={values.motif} />
        <FilterField
          name="evenement"
          type="date"
          label="Date de l’événement"
          defaultValue={values.evenement}
        />
        <label className="flex min-h-11 items-center gap-3">
          <input
            type="checkbox"
            name="lien"
            value="oui"
            defaultChecked={values.lien}
            className="size-6 shrink-0 accent-brand"
          />
          L’événement a un lien direct avec le risque couvert
        </label>
        <button type="submit" className={buttonClass("secondary")}>
          Compter de nouveau
        </button>
      </form>
    </Disclosure>
  );
}
