import type { Route } from "next";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import type { FormAction } from "@/lib/core/form-state";
import { OneButtonForm } from "./one-button-form";
import { UploadForm } from "./upload-form";
import { type ShownUpload, UploadList } from "./upload-list";
import { type ShownOutcome, UploadOutcome } from "./upload-outcome";

export type AskedDocument = {
  label: string;
  why: string;
  required: boolean;
  purposes: readonly { value: string; label: string }[];
  uploads: readonly ShownUpload[];
};

type DocumentsFormProps = {
  request: string;
  asked: readonly AskedDocument[];
  others: readonly ShownUpload[];
  outcome: ShownOutcome | undefined;
  limits: { files: number; fileBytes: number };
  remove: FormAction;
  next: Route;
};

/** The documents that a request needs, each with its own form; then any other that helps. */
export function DocumentsForm({ request, asked, others, outcome, limits, remove, next }: DocumentsFormProps) {
  const missing = asked.filter(({ required, uploads }) => required && uploads.length === 0);
  const removal = (upload: ShownUpload) => (
    <OneButtonForm
      action={remove}
      hidden={{ request, upload: upload.id }}
      look="danger"
      heading="Ce document n’a pas été retiré"
    >
      Retirer<span className="sr-only">{` ${upload.fileName}`}</span>
    </OneButtonForm>
  );
  return (
    <div id="documents" className="flex flex-col gap-6">
      <UploadOutcome outcome={outcome} />
      {asked.map((document) => (
        <Panel key={document.label} title={document.label}>
          <Need {...document} />
          <UploadList uploads={document.uploads} action={removal} />
          <Sending joined={document.uploads.length > 0}>
            <UploadForm request={request} purposes={document.purposes} limits={limits} />
          </Sending>
        </Panel>
      ))}
      <Disclosure
        summary={asked.length > 0 ? "Joindre un autre document utile" : "Joindre un document (facultatif)"}
        open={others.length > 0 || asked.length === 0}
      >
        <UploadList uploads={others} action={removal} />
        <UploadForm request={request} purposes={[other]} limits={limits} />
      </Disclosure>
      {missing.length === 0 ? (
        <ButtonLink href={next} wide>
          Continuer
        </ButtonLink>
      ) : (
        <Notice tone="info" title="Il reste un document à joindre">
          <p>
            Vous ne l’avez pas sous la main ? Tout est enregistré : fermez cette page et revenez quand vous
            voulez, dans « Mes demandes ».
          </p>
        </Notice>
      )}
    </div>
  );
}

const other = { value: "autre", label: "Autre document" };

/** Once a document is there, the way to send more of it is folded away. */
const Sending = ({ joined, children }: { joined: boolean; children: ReactNode }) =>
  joined ? <Disclosure summary="Ajouter une autre page">{children}</Disclosure> : children;

function Need({ why, required, uploads }: AskedDocument) {
  return (
    <div className="flex flex-wrap items-center gap-3">
      {uploads.length > 0 ? (
        <Badge tone="success">Joint</Badge>
      ) : (
        <Badge tone={required ? "warning" : "neutral"}>{required ? "À joindre" : "Facultatif"}</Badge>
      )}
      <p>{why}</p>
    </div>
  );
}
