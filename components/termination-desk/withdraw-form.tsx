"use client";

import { ActForm } from "@/components/desk/act-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/form-state";
import type { Asker } from "@/lib/termination/declared";

type WithdrawFormProps = {
  action: FormAction;
  hidden: Record<string, string | number>;
  open: boolean;
  asker: Asker;
  /** Whether a new insurer asked for the member. */
  insurer: boolean;
};

/** Gives a request up for who made it and telephones, before its effect. */
export const WithdrawForm = ({ asker, insurer, ...form }: WithdrawFormProps) => (
  <ActForm {...form} summary={summaries[asker]}>
    {() => (
      <>
        <p>
          Assurez-vous de qui appelle : rappelez au numéro du dossier, ou à celui que donne la demande. Le
          contrat continue comme avant, et toutes les personnes concernées sont prévenues.
        </p>
        {insurer && (
          <p>
            Le nouvel assureur n’en est pas prévenu : dites à l’adhérent de renoncer aussi auprès de lui, pour
            ne pas payer deux contrats.
          </p>
        )}
        <SubmitButton look="danger" wide>
          Noter qu’elle est annulée
        </SubmitButton>
      </>
    )}
  </ActForm>
);

const summaries: Record<Asker, string> = {
  member: "L’adhérent renonce à sa demande",
  relative: "Le proche renonce à sa demande",
  company: "L’entreprise renonce à sa demande",
};
