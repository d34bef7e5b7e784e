import { ButtonLink } from "@/components/ui/button";
import { routes } from "@/lib/core/routes";

/** The way to end a contract, from the first page (D. 221-1): for whoever has no space too. */
export function Terminate() {
  return (
    <section className="border-t border-line">
      <div className="mx-auto flex max-w-[76rem] flex-col items-start gap-4 px-4 py-12 sm:px-8">
        <h2 className="text-2xl">Mettre fin à votre contrat</h2>
        <p className="max-w-[42rem] text-muted">
          En ligne, gratuitement, sans compte et sans appel. Votre demande est reçue dès que vous la
          confirmez.
        </p>
        <ButtonLink href={routes.terminate} look="secondary">
          Résilier votre contrat
        </ButtonLink>
      </div>
    </section>
  );
}
