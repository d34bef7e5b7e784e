import { Drawing } from "@/components/ui/drawing";

type MatrixProps = { source: string; className: string };

/** The DataMatrix, with the quiet edge that readers need. */
export const Matrix = ({ source, className }: MatrixProps) => (
  <Drawing
    source={source}
    alt="DataMatrix : les informations de cette carte, pour le lecteur du professionnel"
    className={`p-2.5 ${className}`}
  />
);
