import { foldedWords } from "@/lib/core/words";
import { type CareKind, careKindLabels } from "@/lib/reimbursement/rules";

/** What people call each kind of care, as they type it: words the tables of guarantees do not always use. */
const spokenWords: Record<CareKind, string> = {
  consultation:
    "docteur médecin généraliste spécialiste visite dermatologue gynécologue ophtalmo psy psychologue",
  pharmacy: "médicament pharmacie pharmacien vaccin ordonnance",
  laboratory: "analyse prise sang labo laboratoire biologie bilan",
  imaging: "radio radiographie scanner irm échographie mammographie imagerie",
  paramedical: "kiné infirmier infirmière orthophoniste orthoptiste pédicure podologue soins",
  transport: "ambulance taxi vsl trajet transport",
  hospital:
    "hôpital clinique opération chirurgie chirurgien anesthésie hospitalisation séjour seule lit accompagnant",
  optical: "lunettes verres monture lentilles opticien vue yeux laser myopie",
  dental: "dentiste dents couronne bridge implant dentier appareil bagues détartrage carie orthodontiste",
  hearing: "audition oreille appareil auditif sonotone audioprothésiste prothèse",
  alternative: "ostéo ostéopathe chiropracteur acupuncteur diététicien sophrologue naturopathe",
  other: "prévention cure thermale dépistage sevrage tabac maternité naissance",
};

/** Words that say nothing of a care: « des lunettes pour mon fils » is about glasses. */
const emptyWords = new Set(
  foldedWords(
    "le la les un une des de du d l au aux à et ou pour chez mon ma mes votre vos notre nos en par avec",
  ),
);

type Searched = { kind: CareKind; label: string; words: string };

/**
 * The guarantees that answer all the words typed, in any order, without accents nor capitals. A word is looked for
 * at the beginning of the words of the guarantees; when none has it, among what people call each kind of care.
 */
export function searchGuarantees<T extends Searched>(guarantees: readonly T[], typed: string): T[] {
  const words = foldedWords(typed).filter((word) => !emptyWords.has(word));
  return words.reduce<T[]>((left, word) => {
    const answers = answersTo(singular(word), guarantees);
    return left.filter((guarantee) => answers.has(guarantee));
  }, guarantees.slice());
}

function answersTo<T extends Searched>(word: string, guarantees: readonly T[]): Set<T> {
  const own = guarantees.filter((guarantee) => says(ownText(guarantee), word));
  return new Set(own.length > 0 ? own : guarantees.filter(({ kind }) => says(spokenWords[kind], word)));
}

const ownText = ({ kind, label, words }: Searched) => `${label} ${words} ${careKindLabels[kind]}`;

const says = (text: string, word: string) => foldedWords(text).some((one) => one.startsWith(word));

/** « dents » finds « dentaire »; short words such as « os » are left as they are. */
const singular = (word: string) => word.replace(/(?<=...)[sx]$/, "");

/** Guarantees by kind of care, the kinds in the order of the table. */
export function byCareKind<T extends Searched>(guarantees: readonly T[]): [CareKind, T[]][] {
  const kinds = [...new Set(guarantees.map(({ kind }) => kind))];
  return kinds.map((kind) => [kind, guarantees.filter((guarantee) => guarantee.kind === kind)]);
}
