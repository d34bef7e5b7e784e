import type { Temporal } from "temporal-polyfill";
import { DescriptionList } from "@/components/ui/description-list";
import { Panel } from "@/components/ui/panel";
import { formatDate } from "@/lib/core/format";
import type { Declared } from "@/lib/termination/declared";
import { askerLabels } from "./labels";

type DeclaredPanelProps = {
  declared: Declared;
  bornOn: Temporal.PlainDate | undefined;
  riskLabel: string;
  motiveLabel: string;
  eventOn: Temporal.PlainDate | null;
  /** Of a life event: whether its link to the risk was stated. */
  linkStated: boolean | undefined;
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

const what = (declared: Declared, { riskLabel, motiveLabel, eventOn, linkStated }: About): Item[] => [
  { term: "Risque couvert", value: riskLabel },
  { term: "Motif", value: motiveLabel },
  { term: "Date de l’événement", value: eventOn && formatDate(eventOn) },
  { term: "Lien avec le risque", value: linkStated === undefined ? null : linkWords(linkStated) },
  { term: declared.insurer ? "Référence" : "Précisions", value: declared.words },
];

const linkWords = (stated: boolean) => (stated ? "Déclaré" : "Non déclaré");

const answer = (declared: Declared): Item[] => [
  { term: "Interlocuteur", value: declared.contactName },
  { term: "E-mail donné", value: declared.email },
  { term: "Téléphone donné", value: declared.telephone },
];
