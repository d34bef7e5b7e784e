"use client";

import { useEffect, useState } from "react";
import { buttonClass } from "@/components/ui/button";
import { ask, type Kept } from "./keeper";

const texts = {
  kept: "La carte gardée sur cet appareil a été mise à jour.",
  removed: "La carte n’est plus gardée sur cet appareil.",
  failed: "La carte n’a pas pu être gardée. Vérifiez votre connexion, puis recommencez.",
};

/** Keeps the card on this device, when the person chooses so, and takes it away. */
export function KeepCard() {
  const [kept, setKept] = useState<Kept>();
  const [said, setSaid] = useState("");
  useEffect(() => {
    ask("refresh").then(setKept);
  }, []);

  const keep = async () => {
    const answer = await ask("keep");
    setKept(answer);
    setSaid(answer.state === "kept" ? texts.kept : texts.failed);
  };
  const remove = async () => {
    setKept(await ask("forget"));
    setSaid(texts.removed);
  };

  return (
    <div className="flex flex-col items-start gap-4">
      {kept?.state === "unable" && (
        <p>Ce navigateur ne sait pas garder la carte. Vous pouvez la télécharger en PDF.</p>
      )}
      {kept?.state === "kept" && (
        <p>
          <strong>Carte gardée sur cet appareil</strong>, telle qu’elle était le {momentOf(kept.at)}. Sans
          réseau, ouvrez simplement cette page. Elle est retirée quand vous vous déconnectez.
        </p>
      )}
      {kept && kept.state !== "unable" && (
        <button
          type="button"
          onClick={kept.state === "kept" ? remove : keep}
          className={buttonClass(kept.state === "kept" ? "secondary" : "primary")}
        >
          {kept.state === "kept" ? "Retirer de cet appareil" : "Garder ma carte sur cet appareil"}
        </button>
      )}
      <p role="status">{said}</p>
    </div>
  );
}

const momentOf = (at: Date) => at.toLocaleString("fr-FR", { dateStyle: "long", timeStyle: "short" });
