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
  /** Why contributions are not up to date: the certificate cannot say the contrary. */
  owed: "unpaid" | "nothing-paid" | undefined;
  recipientError: string | undefined;
};

const notUpToDate = {
  unpaid:
    "Une cotisation n’est pas payée\u00a0: l’attestation ne peut pas dire que vos cotisations sont à jour.",
  "nothing-paid":
    "L’attestation pourra dire que vos cotisations sont à jour dès que l’une d’elles sera payée.",
};

/** A certificate that says what its owner chooses. The number of Sécurité sociale stays out unless asked for. */
export function CertificateForm({ persons, owed, recipientError }: CertificateFormProps) {
  const facts = certificateFacts.filter((fact) => fact !== "cotisations" || !owed);
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
          {owed && <p className="text-sm text-muted">{notUpToDate[owed]}</p>}
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
          hint={`Le nom d’une école ou d’un club, par exemple\u00a0: ${recipientLength}\u00a0caractères au plus, sans chiffre, ni %, ni €, ni phrase.`}
          error={recipientError}
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
