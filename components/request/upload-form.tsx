"use client";

import { LoaderCircle, Paperclip } from "lucide-react";
import { type FormEvent, useState } from "react";
import { buttonClass } from "@/components/ui/button";
import { FileField } from "@/components/ui/file-field";
import { uploadAddress } from "@/lib/core/routes";

type UploadFormProps = {
  request: string;
  /** Which documents these may be; one is chosen when there are several. */
  purposes: readonly { value: string; label: string }[];
  limits: { files: number; fileBytes: number };
};

/** Sends files of a document. The server checks everything again; here a file too heavy is told before it travels. */
export function UploadForm({ request, purposes, limits }: UploadFormProps) {
  const [sending, setSending] = useState(false);
  const [fault, setFault] = useState<string>();
  const id = `files-${purposes[0]?.value}`;
  const named = `\u00a0: ${purposes.map(({ label }) => label).join(" ou ")}`;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    const found = sending ? undefined : faultOf(new FormData(event.currentTarget).getAll("files"), limits);
    if (sending || found) event.preventDefault();
    else setSending(true);
    if (!sending) setFault(found);
  };

  return (
    <form
      action={uploadAddress}
      method="post"
      encType="multipart/form-data"
      onSubmit={submit}
      className="flex flex-col gap-4"
    >
      <input type="hidden" name="request" value={request} />
      <Purposes purposes={purposes} id={id} />
      <Files id={id} named={named} fault={fault} multiple={limits.files > 1} />
      <div>
        <button
          type="submit"
          className={`${buttonClass("secondary")} aria-disabled:cursor-progress`}
          aria-disabled={sending}
        >
          {sending ? (
            <LoaderCircle aria-hidden className="size-5 shrink-0 animate-spin" />
          ) : (
            <Paperclip aria-hidden className="size-5 shrink-0" />
          )}
          Joindre
          <span className="sr-only">{named}</span>
        </button>
        <span role="status" className="sr-only">
          {sending && "Envoi en cours"}
        </span>
      </div>
    </form>
  );
}

function Purposes({ purposes, id }: { purposes: UploadFormProps["purposes"]; id: string }) {
  if (purposes.length === 1) return <input type="hidden" name="purpose" value={purposes[0]?.value} />;
  return (
    <fieldset className="flex flex-wrap gap-x-6">
      <legend className="font-bold">Quel document joignez-vous ?</legend>
      {purposes.map(({ value, label }, rank) => (
        <label key={value} className="flex min-h-11 cursor-pointer items-center gap-3">
          <input
            type="radio"
            name="purpose"
            value={value}
            defaultChecked={rank === 0}
            aria-describedby={`${id}-hint`}
            className="size-6 shrink-0 accent-brand"
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

type FilesProps = {
  id: string;
  /** Which document, for who hears the form and does not see what stands above. */
  named: string;
  fault: string | undefined;
  multiple: boolean;
};

function Files({ id, named, fault, multiple }: FilesProps) {
  return (
    <div className="flex flex-col gap-1.5">
      <FileField
        id={id}
        label={
          <>
            Vos fichiers<span className="sr-only">{named}</span>
          </>
        }
        hint="PDF, JPEG ou PNG, 5 Mo au plus chacun, 5 à la fois. Une photo nette convient."
        fault={fault}
        name="files"
        multiple={multiple}
        accept=".pdf,.jpg,.jpeg,.png"
      />
    </div>
  );
}

function faultOf(files: FormDataEntryValue[], limits: UploadFormProps["limits"]): string | undefined {
  const chosen = files.filter((file) => file instanceof File && file.name !== "");
  if (chosen.length === 0) return "Choisissez d’abord un fichier.";
  if (chosen.length > limits.files)
    return `Vous avez choisi ${chosen.length}\u00a0fichiers\u00a0: envoyez-en ${limits.files} au plus à la fois.`;
  const heavy = chosen.find((file) => file instanceof File && file.size > limits.fileBytes);
  return heavy instanceof File
    ? `«\u00a0${heavy.name}\u00a0» dépasse 5\u00a0Mo. Prenez une photo moins lourde, ou enregistrez-le en PDF.`
    : undefined;
}
