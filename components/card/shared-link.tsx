"use client";

import { Copy, Send } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { buttonClass } from "@/components/ui/button";
import { controlClass } from "@/components/ui/field-parts";

/** A link to take away: a field that any browser can select; with JavaScript, buttons to copy and to send it. */
export function SharedLink({ address }: { address: string }) {
  const field = useRef<HTMLInputElement>(null);
  const [able, setAble] = useState({ copy: false, send: false });
  const [said, setSaid] = useState("");
  useEffect(() => setAble({ copy: "clipboard" in navigator, send: "share" in navigator }), []);

  const copy = async () => {
    field.current?.select();
    const done = await navigator.clipboard.writeText(address).then(
      () => true,
      () => false,
    );
    setSaid(done ? "Le lien est copié." : "Le lien est sélectionné\u00a0: copiez-le avec votre clavier.");
  };
  // Giving up in the system's own window is nobody's fault: nothing is said.
  const send = () => navigator.share({ title: "Carte de tiers payant", url: address }).catch(() => {});

  return (
    <div className="flex flex-col gap-3">
      <label htmlFor="lien-partage" className="font-bold">
        Lien à transmettre
      </label>
      <input
        ref={field}
        id="lien-partage"
        readOnly
        value={address}
        onFocus={(event) => event.currentTarget.select()}
        className={controlClass}
      />
      <div className="flex flex-wrap items-center gap-3">
        {able.copy && (
          <button type="button" onClick={copy} className={buttonClass("primary")}>
            <Copy aria-hidden className="size-5 shrink-0" />
            Copier le lien
          </button>
        )}
        {able.send && (
          <button type="button" onClick={send} className={buttonClass("secondary")}>
            <Send aria-hidden className="size-5 shrink-0" />
            Envoyer
          </button>
        )}
        <span role="status">{said}</span>
      </div>
    </div>
  );
}
