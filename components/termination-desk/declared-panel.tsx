import type { Temporal } from "temporal-polyfill";
import { DescriptionList } from "@/components/ui/description-list";
import { Panel } from "@/components/ui/panel";
import { formatDate } from "@/lib/core/format";
import { isLifeEvent, type MotiveKind, motiveLabels } from "@/lib/termination/motive";
import type { Declared } from "@/lib/termination/declared";
import { askerLabels } from "./labels";

type DeclaredPanelProps = {
  declared: Declared;
  bornOn: Temporal.PlainDate | undefined;
  riskLabel: string;
  motive: MotiveKind | null;
  eventOn: Temporal.PlainDate | null;
  linkStated: boolean;
};

/** What a request says, as it was typed: what nobody typed is left out. */
export function DeclaredPanel({ declared, ...about }: DeclaredPanelProps) {
  const items = [...who(declared, about), ...what(declared, about), ...answer(declared)];
  return (
    <Panel title="Ce qui est demandé">
      <DescriptionList
        items={items
          .filter(({ value }) => value)
          .map(({ term, value }) => ({
            term,
            value: <span className="whitespace-pre-line wrap-anywhere">{value}</span>,
          }))}
      />
    </Panel>
  );
}

type Item = { term: string; value: string | undefined | null };
type About = Omit<DeclaredPanelProps, "declared">;

const who = (declared: Declared, { bornOn }: About): Item[] => [
  { term: "Qui demande", value: declared.insurer ? "Le nouvel assureur" : askerLabels[declared.asker] },
  { term: "Nouvel assureur", value: declared.insurer },
  { term: "Entreprise", value: declared.company },
  { term: "Nom", value: declared.lastName },
  { term: "Prénom", value: declared.firstName },
  { term: "Naissance", value: bornOn && formatDate(bornOn) },
  { term: "Numéro", value: declared.contractNumber },
];

const what = (declared: Declared, { riskLabel, motive, eventOn, linkStated }: About): Item[] => [
  { term: "Risque couvert", value: riskLabel },
  { term: "Motif", value: motive ? motiveLabels[motive] : "Aucun" },
  { term: "Date de l’événement", value: eventOn && formatDate(eventOn) },
  { term: "Lien avec le risque", value: motive && isLifeEvent(motive) && (linkStated ? "Déclaré" : "Non déclaré") || null },
  { term: declared.insurer ? "Référence" : "Précisions", value: declared.words },
];

const answer = (declared: Declared): Item[] => [
  { term: "Interlocuteur", value: declared.contactName },
  { term: "E-mail donné", value: declared.email },
  { term: "Téléphone donné", value: declared.telephone },
];
