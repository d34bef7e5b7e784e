import type { SaveState } from "./saver";

/** Where the text stands, said once it is settled: a screen reader does not hear of every keystroke. */
export function SaveStatus({ state, onRetry }: { state: SaveState; onRetry: () => void }) {
  const isLate = state.status === "away" || state.status === "refused";
  return (
    <div className="flex flex-wrap items-center gap-x-3 text-sm">
      <p role="status" className={isLate ? "font-bold text-danger" : "text-muted"}>
        {settledWords(state)}
      </p>
      <p aria-hidden className="text-muted">
        {state.status === "waiting" && "Modifié…"}
        {state.status === "saving" && "Enregistrement…"}
      </p>
      {state.status === "away" && (
        <button type="button" onClick={onRetry} className="link min-h-11">
          Essayer maintenant
        </button>
      )}
    </div>
  );
}

function settledWords(state: SaveState): string {
  switch (state.status) {
    case "saved":
      return state.at ? `Enregistré à ${state.at}` : "Tout est enregistré";
    case "away":
      return `Pas enregistré\u00a0: nouvel essai dans ${state.seconds} s. Votre texte reste dans cette page.`;
    case "refused":
      return state.sentence;
    case "stale":
      return "Pas enregistré\u00a0: quelqu’un d’autre a changé cette page.";
    default:
      return "";
  }
}
