type MatrixProps = { source: string; className: string };

/** The DataMatrix on its own white, with the quiet edge that readers need, in every theme. */
export function Matrix({ source, className }: MatrixProps) {
  return (
    // biome-ignore lint/performance/noImgElement: the drawing is in its address; there is nothing to optimise
    <img
      src={source}
      alt="DataMatrix : les informations de cette carte, pour le lecteur du professionnel"
      className={`box-border rounded-lg bg-counter-paper p-2.5 ${className}`}
    />
  );
}
