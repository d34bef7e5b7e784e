import { cookies } from "next/headers";
import { DocumentsForm } from "@/components/request/documents-form";
import { routeTo } from "@/lib/core/routes";
import { documentLabel, neededDocuments, neededLabel } from "@/lib/request/documents";
import { uploadLimits } from "@/lib/request/receive-files";
import { checkStep } from "@/lib/request/steps";
import { removeUploadAction } from "../../../actions";
import { shownOutcome, shownUploads } from "../../../shown-uploads";
import type { Shown } from "./shown";

/** The documents that the answers ask for. */
export async function DocumentsStep({ kind, event, writing, query, accountId }: Shown) {
  if (!writing.id) return null;
  const uploads = shownUploads(writing.id, writing.uploads);
  const needed = neededDocuments(kind, writing.answers).map((document) => ({
    label: neededLabel(document),
    why: document.why,
    required: document.required,
    purposes: document.oneOf.map((code) => ({ value: code, label: documentLabel(code) })),
    uploads: uploads.filter(({ purpose }) => document.oneOf.some((code) => code === purpose)),
  }));
  const asked = needed.flatMap((document) => document.uploads.map(({ id }) => id));
  return (
    <DocumentsForm
      request={writing.id}
      asked={needed}
      others={uploads.filter(({ id }) => !asked.includes(id))}
      outcome={shownOutcome(await cookies(), accountId, query.envoi)}
      limits={uploadLimits}
      remove={removeUploadAction}
      next={routeTo.requestStep(event, checkStep)}
    />
  );
}
