import { buttonClass } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { idle } from "@/lib/core/form-state";
import { routes } from "@/lib/core/routes";
import { FieldSet } from "./field-set";
import { DayField, MotiveFields, type Option, type Typed } from "./simulator-fields";

type SimulatorFormProps = Typed & {
  motives: readonly Option[];
  /** AAAA-MM-JJ. */
  today: string;
};

const natures: readonly Option[] = [
  { value: "individuel", label: "Individuel" },
  { value: "collectif-facultatif", label: "Collectif facultatif" },
  { value: "collectif-obligatoire", label: "Collectif obligatoire" },
];

const monthNames = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
];

const numbered = (labels: readonly string[]): Option[] =>
  labels.map((label, rank) => ({ value: String(rank + 1), label }));

const days = numbered(Array.from({ length: 31 }, (_, rank) => (rank === 0 ? "1er" : String(rank + 1))));

const rhythms: readonly Option[] = [
  { value: "mois", label: "Chaque mois" },
  { value: "trimestre", label: "Chaque trimestre" },
  { value: "semestre", label: "Chaque semestre" },
  { value: "an", label: "Chaque année" },
];

/** The simulator's questions, each kept as it was typed. A plain form: the answer has an address of its own. */
export function SimulatorForm({ motives, today, values, errors }: SimulatorFormProps) {
  const typed = { values, errors };
  const isWrong = Object.keys(errors).length > 0;
  return (
    <form action={routes.terminateSimulator} noValidate className="flex flex-col gap-8">
      {isWrong && <ErrorSummary state={{ ...idle, status: "refused", fieldErrors: { ...errors } }} />}
      <ContractFields {...typed} />
      <FieldSet legend="Votre demande">
        <MotiveFields {...typed} motives={motives} />
        <DayField
          values={{ envoi: today, ...values }}
          errors={errors}
          name="envoi"
          label="Jour de l’envoi"
          hint="Aujourd’hui, si vous ne changez rien."
        />
      </FieldSet>
      <FieldSet legend="Votre nouvelle mutuelle">
        <DayField {...typed} name="nouveau" label="Début du nouveau contrat" />
      </FieldSet>
      <PaidFields {...typed} />
      <button type="submit" className={buttonClass("primary", true)}>
        Calculer la date de fin
      </button>
    </form>
  );
}

function ContractFields({ values, errors }: Typed) {
  const typed = { values, errors };
  return (
    <FieldSet legend="Votre contrat">
      <SelectField
        name="nature"
        label="Nature"
        hint="Individuel : vous l’avez souscrit vous-même. Collectif : par votre employeur, qui vous laisse le choix (facultatif) ou l’impose (obligatoire)."
        options={natures}
        value={values.nature ?? "individuel"}
      />
      <DayField
        {...typed}
        required
        name="effet"
        label="Date de prise d’effet"
        hint="Le premier jour couvert par ce contrat. Elle est sur votre certificat de garantie."
      />
      <DayField
        {...typed}
        name="premiere"
        label="Première adhésion"
        hint="Si un autre contrat de la mutuelle vous couvrait déjà, juste avant celui-ci."
      />
      <div className="grid grid-cols-2 items-end gap-4">
        <SelectField
          name="jour"
          label="Jour d’échéance"
          options={days}
          value={values.jour ?? "31"}
          error={errors.jour}
        />
        <SelectField
          name="mois"
          label="Mois d’échéance"
          options={numbered(monthNames)}
          value={values.mois ?? "12"}
          error={errors.mois}
        />
      </div>
    </FieldSet>
  );
}

function PaidFields({ values, errors }: Typed) {
  const isUsed = Boolean(values.montant || values.paye || errors.montant || errors.paye);
  return (
    <Disclosure summary="Calculer aussi le remboursement" open={isUsed}>
      <Field
        name="montant"
        label="Montant d’une cotisation"
        hint="En euros, ce que vous payez vous-même, par exemple 84,90."
        error={errors.montant}
        defaultValue={values.montant}
        inputMode="decimal"
        autoComplete="off"
        maxLength={12}
        required={false}
      />
      <SelectField name="rythme" label="Payée" options={rhythms} value={values.rythme ?? "mois"} />
      <DayField
        values={values}
        errors={errors}
        name="paye"
        label="Payé jusqu’au"
        hint="Le dernier jour de la période déjà payée."
      />
    </Disclosure>
  );
}
