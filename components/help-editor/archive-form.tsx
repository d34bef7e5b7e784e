"use client";

import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/form-state";
import { HeldPageFields } from "./held-page-fields";

type ArchiveFormProps = { page: string; version: number; isArchived: boolean; action: FormAction };

/** Takes a page away from the public, or takes it up again: what it does is said first. */
export function ArchiveForm({ page, version, isArchived, action }: ArchiveFormProps) {
  return (
    <Form action={action} heading="Ce n’est pas fait">
      {() => (
        <>
          <HeldPageFields page={page} version={version} />
          {isArchived ? <Reopen /> : <Archive />}
        </>
      )}
    </Form>
  );
}

const Archive = () => (
  <Disclosure summary="Archiver cette page">
    <p>
      Le public ne la verra plus : son adresse dira que la page n’existe pas, et la recherche ne la trouvera
      plus. Rien n’est effacé : vous pourrez la rouvrir.
    </p>
    <div>
      <SubmitButton look="danger">Archiver</SubmitButton>
    </div>
  </Disclosure>
);

const Reopen = () => (
  <>
    <p>
      Le public ne la voit plus. Rouverte, elle redevient un brouillon que vous pouvez changer ; elle revient
      en ligne quand elle est publiée de nouveau.
    </p>
    <div>
      <SubmitButton>Rouvrir la page</SubmitButton>
    </div>
  </>
);
