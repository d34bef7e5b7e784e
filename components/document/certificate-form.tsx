import { type ReactNode, useId } from "react";
import { buttonClass } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FieldError } from "@/components/ui/field-parts";
import { Panel } from "@/components/ui/panel";
import { routeTo } from "@/lib/core/routes";
import {
  type CertificateChoice,
  type CertificateFact,
  certificateFacts,
  readChoice,
  recipientLength,
} from "@/lib/document/input";
import type { DocumentRefusal, Refused } from "@/lib/document/rules";
import { Choice, choiceId } from "./choice";
import { RefusedSummary } from "./refused-summary";

const factLabels: Record<CertificateFact, string> = {
  couverture: "Depuis quand chacun est couvert",
  garantie: "La garantie et son niveau",
  naissance: "Les dates de naissance",
  lien: "Le lien avec vous",
  responsable: "Si le contrat est responsable",
  cotisations: "Que les cotisations sont à jour",
};

type Person = { id: string; name: string };

type CertificateFormProps = {
  persons: Person[];
  /** Why contributions are not up to date: the certificate cannot say the contrary. */
  owed: "unpaid" | "nothing-paid" | undefined;
  /** The certificate just refused: what was asked stays. */
  refused: Refused | undefined;
};

const notUpToDate = {
  unpaid:
    "Une cotisation n’est pas payée\u00a0: l’attestation ne peut pas dire que vos cotisations sont à jour.",
  "nothing-paid":
    "L’attestation pourra dire que vos cotisations sont à jour dès que l’une d’elles sera payée.",
};

/** A certificate that says what its owner chooses. The number of Sécurité sociale stays out unless asked for. */
export function CertificateForm({ persons, owed, refused }: CertificateFormProps) {
  const choice = refused ? readChoice(refused.query) : firstChoice(persons);
  const errorOf = (refusal: DocumentRefusal) => (refused?.refusal === refusal ? refused.sentence : undefined);
  const field = refused && fieldAtFault(refused.refusal, persons);
  const recipientError = errorOf("recipient");
  return (
    <Panel title="Attestation à la carte" id="attestation">
      <p>Choisissez ce qu’elle dit, et de qui. Elle ne dit rien d’autre.</p>
      <form action={routeTo.document("attestation.pdf")} className="flex flex-col gap-6">
        {refused && <RefusedSummary sentence={refused.sentence} field={field} />}
        <Choices legend="Les personnes" error={errorOf("no-person")}>
          {persons.map(({ id, name }) => (
            <Choice key={id} name="personne" value={id} label={name} checked={choice.persons.includes(id)} />
          ))}
        </Choices>
        <Facts choice={choice} owed={owed} />
        <Field
          name="attention"
          label="À l’attention de"
          hint={`Le nom d’une école ou d’un club, par exemple\u00a0: ${recipientLength}\u00a0caractères au plus, sans chiffre, ni %, ni €, ni phrase.`}
          {...(recipientError && { error: recipientError })}
          defaultValue={choice.recipient}
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

const firstChoice = (persons: Person[]): CertificateChoice => ({
  persons: persons.map(({ id }) => id),
  facts: ["couverture"],
  withNir: false,
  recipient: "",
});

/** The field that the summary of a refusal leads to. */
function fieldAtFault(refusal: DocumentRefusal, [first]: Person[]): string | undefined {
  if (refusal === "recipient") return "attention";
  return refusal === "no-person" && first ? choiceId("personne", first.id) : undefined;
}

function Facts({ choice, owed }: { choice: CertificateChoice } & Pick<CertificateFormProps, "owed">) {
  const facts = certificateFacts.filter((fact) => fact !== "cotisations" || !owed);
  return (
    <Choices legend="Les informations">
      {facts.map((fact) => (
        <Choice
          key={fact}
          name="info"
          value={fact}
          label={factLabels[fact]}
          checked={choice.facts.includes(fact)}
        />
      ))}
      {owed && <p className="text-sm text-muted">{notUpToDate[owed]}</p>}
      <Choice
        name="secu"
        value="oui"
        checked={choice.withNir}
        label="Afficher le numéro de Sécurité sociale"
        hint="Il identifie une personne pour toute sa vie. Ne l’affichez que si on vous le demande vraiment."
      />
    </Choices>
  );
}

type ChoicesProps = { legend: string; error?: string | undefined; children: ReactNode };

function Choices({ legend, error, children }: ChoicesProps) {
  const id = useId();
  return (
    <fieldset className="flex flex-col" aria-describedby={error && id}>
      <legend className="mb-1 font-bold">{legend}</legend>
      {error && <FieldError id={id}>{error}</FieldError>}
      {children}
    </fieldset>
  );
}
