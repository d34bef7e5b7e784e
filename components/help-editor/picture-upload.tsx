"use client";

import { useState } from "react";
import { FileField } from "@/components/ui/file-field";
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
      <FileField
        id={id}
        label="Ou une image de votre ordinateur"
        hint="JPEG ou PNG, 5 Mo au plus. Aucune donnée personnelle : ni nom, ni numéro, ni adresse."
        fault={fault}
        accept="image/jpeg,image/png"
        disabled={isSending}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) void send(file);
        }}
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
