"use client";

import { useEffect, useState } from "react";
import { buttonClass } from "@/components/ui/button";
import { ask, type Kept } from "./keeper";

const sentences = {
  kept: "C’est fait. Sans réseau, ouvrez simplement cette page\u00a0: la carte s’affiche.",
  removed: "C’est fait\u00a0: la carte n’est plus sur cet appareil.",
  failed: "La carte n’a pas pu être gardée. Vérifiez votre connexion, puis recommencez.",
};

/** Keeps the card on this device when the person chooses so, and takes it away. */
export function KeepCard() {
  const [kept, setKept] = useState<Kept>({ state: "absent" });
  const [said, setSaid] = useState("");
  useEffect(() => {
    ask("refresh").then(setKept);
  }, []);

  const isKept = kept.state === "kept";
  const press = async () => {
    const answer = await ask(isKept ? "forget" : "keep");
    setKept(answer);
    setSaid(isKept ? sentences.removed : answer.state === "kept" ? sentences.kept : sentences.failed);
  };

  return (
    <div className="hidden flex-col items-start gap-4 scripted:flex">
      {isKept && (
        <p>
          <strong>Votre carte est gardée sur cet appareil</strong>, telle qu’elle était le {momentOf(kept.at)}
          . Elle en est retirée quand vous vous déconnectez, et quand la carte n’est plus valable.
        </p>
      )}
      {kept.state === "unable" ? (
        <p>Ce navigateur ne sait pas garder la carte. Vous pouvez la télécharger en PDF.</p>
      ) : (
        <button type="button" onClick={press} className={buttonClass(isKept ? "secondary" : "primary")}>
          {isKept ? "Retirer de cet appareil" : "Garder ma carte sur cet appareil"}
        </button>
      )}
      <p role="status">{said}</p>
    </div>
  );
}

const momentOf = (at: Date) => at.toLocaleString("fr-FR", { dateStyle: "long", timeStyle: "short" });
