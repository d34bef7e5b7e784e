"use client";

import { useState } from "react";
import { buttonClass } from "@/components/ui/button";
import type { Hint, Hints } from "./hints";

type HintsPanelProps = {
  hints: Hints;
  /** The links that lead nowhere, or a sentence when they could not be asked. */
  onCheckLinks: () => Promise<Hint[] | string>;
  onGo: (anchor: string) => void;
};

/** What is missing, what could be simpler, which links lead nowhere: each leads to its field. */
export function HintsPanel({ hints, onCheckLinks, onGo }: HintsPanelProps) {
  const { problems, reading } = hints;
  return (
    <div className="flex flex-col gap-8">
      <section aria-labelledby="a-completer" className="flex flex-col gap-3">
        <h2 id="a-completer" className="text-xl">
          Avant la relecture
        </h2>
        {problems.length === 0 ? (
          <p>Rien ne manque : la page peut partir en relecture.</p>
        ) : (
          <HintList hints={problems} onGo={onGo} />
        )}
      </section>
      <section aria-labelledby="lecture" className="flex flex-col gap-3">
        <h2 id="lecture" className="text-xl">
          {`Lecture : ${reading.level}`}
        </h2>
        <p>{reading.sentence}</p>
        <HintList hints={reading.long} onGo={onGo} />
      </section>
      <LinkCheck onCheckLinks={onCheckLinks} onGo={onGo} />
    </div>
  );
}

function LinkCheck({ onCheckLinks, onGo }: Omit<HintsPanelProps, "hints">) {
  const [isChecking, setChecking] = useState(false);
  const [found, setFound] = useState<Hint[] | string>();
  const check = async () => {
    if (isChecking) return;
    setChecking(true);
    setFound(await onCheckLinks());
    setChecking(false);
  };
  return (
    <section aria-labelledby="liens" className="flex flex-col gap-3">
      <h2 id="liens" className="text-xl">
        Liens
      </h2>
      <p role="status">{isChecking ? "Vérification des liens…" : linkWords(found)}</p>
      {Array.isArray(found) && <HintList hints={found} onGo={onGo} />}
      <div>
        <button
          type="button"
          aria-disabled={isChecking}
          className={buttonClass("secondary")}
          onClick={() => void check()}
        >
          Vérifier les liens
        </button>
      </div>
    </section>
  );
}

function linkWords(found: Hint[] | string | undefined): string {
  if (found === undefined)
    return "Chaque lien est essayé. Une page dont un lien est mort ne peut pas être publiée.";
  if (typeof found === "string") return found;
  if (found.length === 0) return "Tous les liens mènent quelque part.";
  return found.length === 1 ? "Un lien est mort\u00a0:" : `${found.length} liens sont morts\u00a0:`;
}

function HintList({ hints, onGo }: { hints: Hint[]; onGo: (anchor: string) => void }) {
  if (hints.length === 0) return null;
  return (
    <ul className="flex list-disc flex-col gap-1 pl-6 marker:text-accent-ink">
      {hints.map(({ anchor, sentence }) => (
        <li key={`${anchor} ${sentence}`}>
          <a
            href={`#${anchor}`}
            className="link block py-1.5"
            onClick={(event) => {
              event.preventDefault();
              onGo(anchor);
            }}
          >
            {sentence}
          </a>
        </li>
      ))}
    </ul>
  );
}
