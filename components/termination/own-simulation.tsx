import type { Route } from "next";
import { buttonClass } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { idle } from "@/lib/core/form-state";
import type { Simulation } from "@/lib/termination/simulate";
import type { GivenMotive } from "./motive-notice";
import { SimulationAnswer } from "./simulation-answer";
import { DayField, MotiveFields, type Option, type Typed } from "./simulator-fields";

type OwnSimulationProps = Typed & {
  /** Where the form leads: its own page. */
  action: Route;
  motives: readonly Option[];
  /** Whether anything was asked: the questions are then in sight. */
  asked: boolean;
  simulation: Simulation | undefined;
  motive: GivenMotive;
};

/** What ending one's own contract would do, today or by other dates, before anything is asked for. */
export function OwnSimulation({
  action,
  motives,
  asked,
  simulation,
  motive,
  values,
  errors,
}: OwnSimulationProps) {
  const isWrong = Object.keys(errors).length > 0;
  return (
    <div id="simulation" className="flex flex-col gap-4">
      {simulation && <SimulationAnswer simulation={simulation} motive={motive} />}
      <Disclosure summary="Essayer un motif ou d’autres dates, sans rien envoyer" open={asked}>
        <form action={`${action}#simulation`} noValidate className="flex flex-col gap-5">
          {isWrong && <ErrorSummary state={{ ...idle, status: "refused", fieldErrors: { ...errors } }} />}
          <MotiveFields values={values} errors={errors} motives={motives} />
          <DayField
            values={values}
            errors={errors}
            name="envoi"
            label="Jour de l’envoi"
            hint="Aujourd’hui, si vous ne changez rien."
          />
          <DayField values={values} errors={errors} name="nouveau" label="Début de votre nouveau contrat" />
          <button type="submit" className={buttonClass("secondary", true)}>
            Calculer
          </button>
        </form>
      </Disclosure>
    </div>
  );
}
