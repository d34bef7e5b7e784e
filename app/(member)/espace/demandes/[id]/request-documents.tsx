import { UploadForm } from "@/components/request/upload-form";
import { type ShownUpload, UploadList } from "@/components/request/upload-list";
import { type ShownOutcome, UploadOutcome } from "@/components/request/upload-outcome";
import { Disclosure } from "@/components/ui/disclosure";
import { Panel } from "@/components/ui/panel";
import { documentLabel } from "@/lib/request/documents";
import { uploadLimits } from "@/lib/request/receive-files";
import { type RequestState, takesDocuments } from "@/lib/request/rules";

type RequestDocumentsProps = {
  request: string;
  state: RequestState;
  awaited: string | null;
  uploads: readonly ShownUpload[];
  outcome: ShownOutcome | undefined;
};

/** The documents of a request: the one awaited first, those sent, and the way to add another. */
export function RequestDocuments({ request, state, awaited, uploads, outcome }: RequestDocumentsProps) {
  const asked = state === "document-needed" ? (awaited ?? "autre") : undefined;
  const open = takesDocuments(state);
  if (!open && uploads.length === 0) return null;
  return (
    <Panel title="Documents" id="documents">
      <UploadOutcome outcome={outcome} />
      {asked && (
        <div className="flex flex-col gap-4 rounded-control border-2 border-warning p-4 sm:p-5">
          <h3 className="text-lg">
            {asked === "autre"
              ? "À envoyer\u00a0: le document que dit le message du conseiller"
              : `À envoyer\u00a0: ${documentLabel(asked)}`}
          </h3>
          <UploadForm request={request} purposes={[choice(asked)]} limits={uploadLimits} />
        </div>
      )}
      {uploads.length === 0 && !asked && <p>Aucun document joint.</p>}
      <UploadList uploads={uploads} />
      {open && asked !== "autre" && (
        <Disclosure summary="Ajouter un document" open={outcome !== undefined && !asked}>
          <UploadForm request={request} purposes={[choice("autre")]} limits={uploadLimits} />
        </Disclosure>
      )}
    </Panel>
  );
}

const choice = (code: string) => ({ value: code, label: documentLabel(code) });
