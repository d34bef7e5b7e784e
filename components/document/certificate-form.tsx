import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Panel } from "@/components/ui/panel";
import { routeTo } from "@/lib/core/routes";
import { type CertificateFact, certificateFacts, recipientLength } from "@/lib/document/input";
import { Choice } from "./choice";

const factLabels: Record<CertificateFact, string> = {
  couverture: "Depuis quand chacun est couvert",
  garantie: "La garantie et son niveau",
  naissance: "Les dates de naissance",
  lien: "Le lien avec vous",
  responsable: "Si le contrat est responsable",
  cotisations: "Que les cotisations sont à jour",
};

type CertificateFormProps = {
  persons: { id: string; name: string }[];
  /** An unpaid instalment: the certificate cannot say the contrary. */
  hasUnpaid: boolean;
};

/** A certificate that says what its owner chooses. The number of Sécurité sociale stays out unless asked for. */
export function CertificateForm({ persons, hasUnpaid }: CertificateFormProps) {
  const facts = certificateFacts.filter((fact) => fact !== "cotisations" || !hasUnpaid);
  return (
    <Panel title="Attestation à la carte" id="attestation">
      <p>Choisissez ce qu’elle dit, et de qui. Elle ne dit rien d’autre.</p>
      <form action={routeTo.document("attestation.pdf")} className="flex flex-col gap-6">
        <Choices legend="Les personnes">
          {persons.map(({ id, name }) => (
            <Choice key={id} name="personne" value={id} label={name} defaultChecked />
          ))}
        </Choices>
        <Choices legend="Les informations">
          {facts.map((fact) => (
            <Choice
              key={fact}
              name="info"
              value={fact}
              label={factLabels[fact]}
              defaultChecked={fact === "couverture"}
            />
          ))}
          {hasUnpaid && (
            <p className="text-sm text-muted">
              Une cotisation n’est pas payée : l’attestation ne peut pas dire que vos cotisations sont à jour.
            </p>
          )}
          <Choice
            name="secu"
            value="oui"
            label="Afficher le numéro de Sécurité sociale"
            hint="Il identifie une personne pour toute sa vie. Ne l’affichez que si on vous le demande vraiment."
          />
        </Choices>
        <Field
          name="attention"
          label="À l’attention de"
          hint="Par exemple le nom d’une école ou d’un club."
          maxLength={recipientLength}
          required={false}
          autoComplete="off"
        />
        <div>
          <button type="submit" className={buttonClass()}>
            Créer l’attestation
          </button>
        </div>
      </form>
    </Panel>
  );
}

function Choices({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className="flex flex-col">
      <legend className="mb-1 font-bold">{legend}</legend>
      {children}
    </fieldset>
  );
}
