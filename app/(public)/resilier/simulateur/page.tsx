import type { Metadata } from "next";
import { terminationOptions } from "@/app/termination-typed";
import { SimulationAnswer } from "@/components/termination/simulation-answer";
import { SimulatorForm } from "@/components/termination/simulator-form";
import { ButtonLink } from "@/components/ui/button";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { civilDate, now } from "@/lib/core/clock";
import { formatDate } from "@/lib/core/format";
import { routes, routeTo, withQuery } from "@/lib/core/routes";
import { readSimulation, type Simulated } from "@/lib/termination/read-simulation";

const title = "Calculer la date de fin de votre contrat";

type Props = PageProps<"/resilier/simulateur">;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const simulated = readSimulation(await searchParams, civilDate(now()));
  return { title: titleOf(simulated), robots: simulated.asked ? { index: false } : undefined };
}

function titleOf({ errors, simulation }: Simulated): string {
  if (Object.keys(errors).length > 0) return `Erreur – ${title}`;
  const [end] = simulation?.ends ?? [];
  return end ? `Fin le ${formatDate(end.ending.endsOn)} – ${title}` : title;
}

/** Tries dates without sending nor keeping anything, and without an account. */
export default async function SimulatorPage({ searchParams }: Props) {
  const today = civilDate(now());
  const { values, errors, simulation, motive } = readSimulation(await searchParams, today);

  return (
    <PageBody>
      <PageTitle
        lead="Essayez autant de dates que vous voulez : rien n’est envoyé, rien n’est gardé, et vous n’avez pas besoin de compte."
        help={routeTo.helpPage("resilier-votre-contrat")}
      >
        {title}
      </PageTitle>
      <div className="flex flex-col gap-8">
        {simulation && (
          <SimulationAnswer simulation={simulation} motive={motive}>
            <ButtonLink
              href={withQuery(routes.terminate, { motif: values.motif, evenement: values.evenement })}
            >
              Résilier votre contrat
            </ButtonLink>
          </SimulationAnswer>
        )}
        <Panel title={simulation ? "Essayer d’autres dates" : "Vos dates"}>
          <SimulatorForm
            motives={terminationOptions.motives}
            today={today.toString()}
            values={values}
            errors={errors}
          />
        </Panel>
        <p className="text-muted">
          Ce calcul suit les règles du code de la mutualité et ce que vous avez indiqué. La date exacte est
          toujours redonnée, avec son article, avant que vous confirmiez une demande.
        </p>
      </div>
    </PageBody>
  );
}
