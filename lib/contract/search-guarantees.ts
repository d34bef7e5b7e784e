import { foldedWords } from "@/lib/core/words";
import type { CareKind } from "@/lib/reimbursement/rules";

/** What people call each kind of care, as they type it: words the tables of guarantees do not always use. */
const spokenWords: Record<CareKind, string> = {
  consultation:
    "consultation docteur médecin généraliste spécialiste visite dermatologue gynécologue ophtalmo psy",
  pharmacy: "pharmacie pharmacien médicament remède vaccin ordonnance",
  laboratory: "analyse laboratoire prise sang biologie bilan",
  imaging: "imagerie radio radiographie scanner irm échographie mammographie",
  paramedical: "auxiliaire médical kiné infirmier infirmière orthophoniste orthoptiste pédicure podologue",
  transport: "transport ambulance taxi vsl trajet",
  hospital:
    "hospitalisation hôpital clinique opération chirurgie chirurgien anesthésie séjour seule accompagnant",
  optical: "optique opticien lunettes verres monture lentilles vue yeux laser myopie",
  dental:
    "dentaire dentiste dents couronne bridge implant dentier appareil bague détartrage carie orthodontiste",
  hearing: "audiologie audition oreille appareil auditif sonotone audioprothésiste prothèse",
  alternative: "médecine douce ostéopathe chiropracteur acupuncteur diététicien sophrologue naturopathe",
  other: "prévention cure thermale dépistage sevrage tabac maternité naissance",
};

/** Words that say nothing of a care: « des lunettes pour mon fils » is about glasses. */
const emptyWords = new Set(
  foldedWords("le la les un une des de du au aux et ou pour chez mon ma mes votre vos notre nos en par avec"),
);

const saysSomething = (word: string) => word.length > 1 && !emptyWords.has(word);

type Searched = { kind: CareKind; label: string; words: string };

const maxWords = 5;

/**
 * The guarantees that answer all the words typed, in any order, without accents nor capitals; a word that nothing
 * answers is left out, unless nothing answers any. A word is looked for whole in the guarantees, then in what people
 * call each kind of care; failing that, as the beginning of a word, in the same order. The first five words count.
 */
export function searchGuarantees<T extends Searched>(guarantees: readonly T[], typed: string): T[] {
  const words = foldedWords(typed).filter(saysSomething).slice(0, maxWords);
  if (words.length === 0) return guarantees.slice();
  const folded = guarantees.map(fold);
  const answers = words.map((word) => answersTo(singular(word), folded)).filter((found) => found.size > 0);
  if (answers.length === 0) return [];
  return folded
    .filter((guarantee) => answers.every((found) => found.has(guarantee)))
    .map(({ guarantee }) => guarantee);
}

/** A guarantee with its own words and those people use, folded once for all the words looked for. */
const fold = <T extends Searched>(guarantee: T) => ({
  guarantee,
  own: foldedWords(`${guarantee.label} ${guarantee.words}`),
  spoken: foldedWords(spokenWords[guarantee.kind]),
});

type Folded = { own: string[]; spoken: string[] };

function answersTo<T extends Folded>(word: string, guarantees: readonly T[]): Set<T> {
  const ways = [
    ({ own }: T) => has(own, word),
    ({ spoken }: T) => has(spoken, word),
    ({ own }: T) => hasBeginning(own, word),
    ({ spoken }: T) => hasBeginning(spoken, word),
  ];
  const way = ways.find((answers) => guarantees.some(answers));
  return new Set(way ? guarantees.filter(way) : []);
}

const has = (words: string[], word: string) => words.some((one) => singular(one) === word);
const hasBeginning = (words: string[], word: string) => words.some((one) => one.startsWith(word));

/** « dents » finds « dentaire »; short words such as « os » are left as they are. */
const singular = (word: string) => word.replace(/(?<=...)[sx]$/, "");

/** Guarantees by kind of care, the kinds in the order of the table. */
export function byCareKind<T extends Searched>(guarantees: readonly T[]): [CareKind, T[]][] {
  const kinds = [...new Set(guarantees.map(({ kind }) => kind))];
  return kinds.map((kind) => [kind, guarantees.filter((guarantee) => guarantee.kind === kind)]);
}
