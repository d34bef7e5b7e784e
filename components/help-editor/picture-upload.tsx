"use client";

import { useState } from "react";
import { FieldError } from "@/components/ui/field-parts";
import { helpPictureUpload } from "@/lib/core/routes";

type SentPicture = { id: string; width: number; height: number };
type PictureUploadProps = { under: string; onSent: (picture: SentPicture) => void };

const away = "L’image n’est pas partie\u00a0: vérifiez votre connexion, puis choisissez-la de nouveau.";

/** Sends a picture of one's own: a photo, a paper to show. */
export function PictureUpload({ under, onSent }: PictureUploadProps) {
  const [isSending, setSending] = useState(false);
  const [fault, setFault] = useState<string>();
  const id = `${under}-file`;
  const send = async (file: File) => {
    setSending(true);
    setFault(undefined);
    const answer = await sendPicture(file).catch(() => away);
    setSending(false);
    if (typeof answer === "string") setFault(answer);
    else onSent(answer);
  };
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="font-bold">
        Ou une image de votre ordinateur
      </label>
      <p id={`${id}-hint`} className="text-sm text-muted">
        JPEG ou PNG, 5 Mo au plus. Aucune donnée personnelle : ni nom, ni numéro, ni adresse.
      </p>
      {fault && (
        <div role="alert">
          <FieldError id={`${id}-error`}>{fault}</FieldError>
        </div>
      )}
      <input
        id={id}
        type="file"
        accept="image/jpeg,image/png"
        aria-describedby={fault ? `${id}-hint ${id}-error` : `${id}-hint`}
        disabled={isSending}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) void send(file);
        }}
        className="min-h-12 w-full rounded-control border-2 border-dashed border-edge bg-raised p-3 file:mr-4 file:min-h-11 file:rounded-control file:border-0 file:bg-brand-soft file:px-4 file:font-bold file:text-brand"
      />
      <p role="status" className="text-sm text-muted">
        {isSending && "Envoi de l’image…"}
      </p>
    </div>
  );
}

type Answer = { picture: SentPicture } | { sentence: string };

/** The picture that was kept, or why it was not. Throws when the server does not answer. */
async function sendPicture(file: File): Promise<SentPicture | string> {
  const form = new FormData();
  form.append("files", file);
  const response = await fetch(helpPictureUpload, { method: "POST", body: form });
  const answer: Answer = await response.json();
  return "picture" in answer ? answer.picture : answer.sentence;
}
