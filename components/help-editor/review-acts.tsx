"use client";

import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import type { FormAction } from "@/lib/core/form-state";
import { HeldPageFields } from "./held-page-fields";

type ReviewActions = {
  publish: FormAction;
  schedule: FormAction;
  unschedule: FormAction;
  sendBack: FormAction;
};

type ReviewActsProps = {
  page: string;
  version: number;
  /** Nothing is missing and no link is dead. */
  isReady: boolean;
  isScheduled: boolean;
  actions: ReviewActions;
};

/** What the reviewer decides: now, later, or back to its writer. */
export function ReviewActs({ page, version, isReady, isScheduled, actions }: ReviewActsProps) {
  const held = { page, version };
  return (
    <Panel title="Votre décision">
      {isReady ? (
        <>
          <PublishForm {...held} action={actions.publish} />
          {isScheduled && <UnscheduleForm {...held} action={actions.unschedule} />}
          <ScheduleForm {...held} action={actions.schedule} isScheduled={isScheduled} />
        </>
      ) : (
        <p className="font-bold">
          Cette page ne peut pas être publiée telle quelle : voyez les vérifications, et rendez-la à
          l’écriture.
        </p>
      )}
      <SendBackForm {...held} action={actions.sendBack} />
    </Panel>
  );
}

type ActProps = { page: string; version: number; action: FormAction };

const PublishForm = ({ action, ...held }: ActProps) => (
  <Form action={action} anchor="publier" heading="La page n’est pas publiée">
    {() => (
      <>
        <HeldPageFields {...held} />
        <div>
          <SubmitButton>Publier maintenant</SubmitButton>
        </div>
      </>
    )}
  </Form>
);

const UnscheduleForm = ({ action, ...held }: ActProps) => (
  <Form action={action} anchor="annuler" heading="La date n’est pas annulée">
    {() => (
      <>
        <HeldPageFields {...held} />
        <div>
          <SubmitButton look="secondary">Annuler la date choisie</SubmitButton>
        </div>
      </>
    )}
  </Form>
);

const ScheduleForm = ({ action, isScheduled, ...held }: ActProps & { isScheduled: boolean }) => (
  <Form action={action} anchor="programmer" heading="La date n’est pas choisie">
    {({ status, values, fieldErrors }) => (
      <Disclosure
        summary={isScheduled ? "Choisir une autre date" : "Publier plus tard"}
        open={status === "refused"}
      >
        <HeldPageFields {...held} />
        <Field name="day" label="Publier le" type="date" error={fieldErrors.day} defaultValue={values.day} />
        <Field
          name="time"
          label="à (heure de Paris)"
          type="time"
          error={fieldErrors.time}
          defaultValue={values.time}
        />
        <div>
          <SubmitButton look="secondary">Choisir cette date</SubmitButton>
        </div>
      </Disclosure>
    )}
  </Form>
);

const SendBackForm = ({ action, ...held }: ActProps) => (
  <Form action={action} anchor="rendre" heading="La page n’est pas rendue">
    {({ status, values, fieldErrors }) => (
      <Disclosure summary="Rendre à l’écriture" open={status === "refused"}>
        <HeldPageFields {...held} />
        <TextArea
          name="note"
          label="Ce qu’il faut reprendre"
          hint="La personne qui écrit le lira en haut de la page."
          rows={4}
          maxLength={1_000}
          error={fieldErrors.note}
          defaultValue={values.note}
        />
        <div>
          <SubmitButton look="secondary">Rendre la page</SubmitButton>
        </div>
      </Disclosure>
    )}
  </Form>
);
