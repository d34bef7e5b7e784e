import { Choice } from "@/components/document/choice";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import type { FormState } from "@/lib/core/form-state";
import { FieldSet } from "./field-set";
import { type Option, Typed } from "./identity-fields";
import { shownWhen } from "./shown-when";

type ReasonFieldsProps = { state: FormState; motives: readonly Option[] };

/** The motive among those of the list, or none; the date of the event, where there is one. */
export function ReasonFields({ state, motives }: ReasonFieldsProps) {
  const { values, fieldErrors } = state;
  return (
    <FieldSet legend="La raison">
      <div className={shownWhen.notRelative}>
        <SelectField
          name="motive"
          label="Motif"
          hint="Vous pouvez ne pas en donner : la loi prévoit alors aussi une date de fin."
          options={motives}
          none="Sans motif"
          value={values.motive}
          error={fieldErrors.motive}
        />
      </div>
      <EventFields state={state} />
      <TextArea
        name="words"
        label="Précisions"
        hint={
          <>
            <span className={shownWhen.notRelative}>Pour « Autres », votre motif en quelques mots. </span>
            Ne donnez aucune information de santé.
          </>
        }
        required={false}
        rows={3}
        maxLength={400}
        defaultValue={values.words}
        error={fieldErrors.words}
      />
    </FieldSet>
  );
}

function EventFields({ state }: Pick<ReasonFieldsProps, "state">) {
  return (
    <>
      <div className={shownWhen.day}>
        <Typed
          state={state}
          name="eventOn"
          label={
            <>
              <span className={shownWhen.otherDay}>Date de l’événement</span>
              <span className={shownWhen.lateNotice}>Date d’envoi de l’avis d’échéance</span>
              <span className={shownWhen.relative}>Date du décès</span>
            </>
          }
          hint={
            <>
              Jour, mois et année, par exemple 14/08/2026.
              <span className={shownWhen.neededDay}> Sans elle, ce motif ne peut pas s’appliquer.</span>
            </>
          }
          inputMode="numeric"
          maxLength={20}
          autoComplete="off"
          required={false}
        />
      </div>
      <div className={shownWhen.lifeEvent}>
        <Choice
          name="link"
          value="oui"
          label="Ce changement a un lien direct avec les risques que le contrat couvre : ils ne sont plus les mêmes dans ma nouvelle situation."
          hint="La loi demande de le dire pour un changement de situation (article L. 221-17)."
          checked={state.values.link === "oui"}
        />
      </div>
    </>
  );
}
