import { Notice } from "@/components/ui/notice";
import { formatDate } from "@/lib/core/format";
import type { MotiveKind } from "@/lib/termination/motive";
import type { Unmet } from "@/lib/termination/unmet";

export type GivenMotive = { kind: MotiveKind | null; label: string };

type MotiveNoticeProps = {
  motive: GivenMotive;
  /** The conditions that it does not meet, and those alone. */
  unmet: readonly Unmet[];
  byDefault: string | null;
};

/** A motive that opens nothing today is said kindly, with what applies in its place (R. 221-5, II). */
export function MotiveNotice({ motive: { kind, label }, unmet, byDefault }: MotiveNoticeProps) {
  if (kind === null || kind === "other" || kind === "death") return null;
  return (
    <Notice tone="info" title={`Le motif «\u00a0${label}\u00a0» ne s’applique pas aujourd’hui`}>
      {unmet.map((one) => (
        <p key={one.lacks}>{one.lacks === "time" ? late(one) : sentences[one.lacks]}</p>
      ))}
      <p>
        {byDefault
          ? `Votre demande est valable quand même, comme une demande sans motif (article\u00a0${byDefault}).`
          : "Votre demande est valable quand même."}
      </p>
    </Notice>
  );
}

const late = ({ by }: Extract<Unmet, { lacks: "time" }>) =>
  `La demande devait nous arriver au plus tard le ${formatDate(by)}.`;

const sentences: Record<Exclude<Unmet["lacks"], "time">, string> = {
  individual: "Ce motif est réservé aux contrats individuels\u00a0; le vôtre est collectif.",
  day: "Sans la date, ce motif ne peut pas s’appliquer. Vous pouvez l’ajouter avec «\u00a0Modifier\u00a0», plus haut.",
  link: "Sans lien direct avec les risques couverts, ce motif ne peut pas s’appliquer. S’il y en a un, vous pouvez le dire avec «\u00a0Modifier\u00a0», plus haut.",
  "past-day": "La date donnée n’est pas encore passée\u00a0: ce motif s’appliquera à partir de ce jour.",
  "late-avis":
    "D’après cette date, l’avis est parti à temps\u00a0: quinze jours ou plus avant la date limite de préavis.",
  "no-avis": "Ce motif vaut pour un contrat qui s’est renouvelé sans que l’avis d’échéance ait été envoyé.",
  "new-adhesion":
    "La renonciation est réservée à une nouvelle adhésion\u00a0; vous étiez déjà adhérent depuis un an ou plus.",
};
