import type { ComparedText } from "@/lib/help/compare-pages";
import type { Part } from "@/lib/help/compare-texts";

const names: Record<ComparedText["what"], string> = {
  title: "Titre",
  summary: "Résumé",
  text: "Texte",
  question: "Question",
  answer: "Réponse",
  sentence: "Ce qu’il faut faire",
  alternative: "Ce que montre l’image",
  links: "Liens",
};

/** The texts that are not the same, each with its name and its words. */
export function ComparedTexts({ texts }: { texts: ComparedText[] }) {
  const shown = texts.filter(({ change }) => change !== "same");
  return shown.map(({ what, change, parts }) => (
    <div key={what} className="flex flex-col gap-1">
      <p className="text-sm font-bold text-muted">{names[what]}</p>
      {change === "format" && <p className="text-sm">Les mots sont les mêmes ; leur mise en forme change.</p>}
      <p className="whitespace-pre-line">
        {keyed(parts).map(({ key, part }) => (
          <Words key={key} part={part} />
        ))}
      </p>
    </div>
  ));
}

/** A run of words is told apart by where it begins. */
function keyed(parts: Part[]) {
  let start = 0;
  return parts.map((part) => {
    const key = `${start} ${part.change}`;
    start += part.text.length;
    return { key, part };
  });
}

/** Said as well as shown: few screen readers tell what is inserted or removed. */
function Words({ part: { text, change } }: { part: Part }) {
  if (change === "added")
    return (
      <ins className="bg-success-soft text-success decoration-2">
        <span className="sr-only"> (ajouté : </span>
        {text}
        <span className="sr-only">) </span>
      </ins>
    );
  if (change === "removed")
    return (
      <del className="bg-danger-soft text-danger">
        <span className="sr-only"> (retiré : </span>
        {text}
        <span className="sr-only">) </span>
      </del>
    );
  return text;
}
