import { Notice } from "@/components/ui/notice";
import type { MotiveKind } from "@/lib/termination/motive";
import { motiveConditions } from "./ground-words";

export type GivenMotive = {
  kind: MotiveKind | null;
  label: string;
  /** What the form did not say, and this motive needs. */
  lacks: readonly ("day" | "link")[];
};

const lacking = {
  day: "Vous n’avez pas donné la date de l’événement\u00a0: vous pouvez l’ajouter avec «\u00a0Modifier\u00a0», plus haut.",
  link: "Vous n’avez pas coché que ce changement a un lien direct avec les risques couverts\u00a0: vous pouvez le faire avec «\u00a0Modifier\u00a0», plus haut.",
};

/** A motive that opens nothing today is said kindly, with what applies in its place (R. 221-5, II). */
export function MotiveNotice({ motive, byDefault }: { motive: GivenMotive; byDefault: string | null }) {
  const { kind, label, lacks } = motive;
  if (kind === null || kind === "other" || kind === "death") return null;
  return (
    <Notice tone="info" title={`Le motif «\u00a0${label}\u00a0» ne s’applique pas aujourd’hui`}>
      <p>{motiveConditions[kind]}</p>
      {lacks.map((lack) => (
        <p key={lack}>{lacking[lack]}</p>
      ))}
      <p>
        {byDefault
          ? `Votre demande est valable quand même, comme une demande sans motif (article\u00a0${byDefault}).`
          : "Votre demande est valable quand même."}
      </p>
    </Notice>
  );
}
