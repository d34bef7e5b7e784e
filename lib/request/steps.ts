import type { Temporal } from "temporal-polyfill";
import type { Answers } from "./answers";
import { neededDocuments } from "./documents";
import { newbornMonths } from "./effects";
import {
  address,
  careFields,
  childFields,
  coverField,
  type Field,
  happenedOn,
  nirField,
  partnerFields,
  personField,
  questionFields,
} from "./fields";
import type { RequestKind } from "./rules";

/** One page of a request's form. `when` says whether the answers so far open it. */
export type Step = {
  slug: string;
  title: string;
  /** A sentence, or one that a dated rule makes. */
  lead?: string | ((today: Temporal.PlainDate) => string);
  fields: readonly Field[];
  when?: (answers: Answers) => boolean;
};

/** The two last pages, which every kind may have. */
export const documentsStep = "documents";
export const checkStep = "verification";

const covered = ({ cover }: Answers) => cover === "oui";

const childLead = (arrival: string) => (today: Temporal.PlainDate) =>
  `Déclaré dans les ${newbornMonths(today)}\u00a0mois, votre enfant est couvert depuis ${arrival}. Après ce délai, il est couvert à partir de votre demande.`;

/** What introduces a page on a day, where something does. */
export const leadOf = ({ lead }: Pick<Step, "lead">, today: Temporal.PlainDate): string | undefined =>
  typeof lead === "function" ? lead(today) : lead;

const attachment: Step = {
  slug: "rattachement",
  title: "Sa Sécurité sociale",
  lead: "Nous en avons besoin pour que l’Assurance maladie nous transmette ses soins.",
  when: covered,
  fields: [
    {
      name: "attachedTo",
      label: "À qui votre enfant est-il rattaché à l’Assurance maladie ?",
      control: {
        type: "choice",
        options: [
          { value: "moi", label: "À moi" },
          { value: "autre-parent", label: "À son autre parent" },
          { value: "deux", label: "À nous deux" },
          { value: "inconnu", label: "Ce n’est pas encore fait" },
        ],
      },
    },
    { ...nirField("Son numéro de Sécurité sociale"), optional: true, hint: "S’il en a déjà un." },
  ],
};

const joining = (title: string, word: string): Step[] => [
  { slug: "evenement", title, fields: [happenedOn("Quand\u00a0?", "any")] },
  {
    slug: "couverture",
    title: "Votre contrat",
    fields: [coverField(`Voulez-vous que votre contrat couvre ${word}\u00a0?`)],
  },
  { slug: "conjoint", title: "La personne à ajouter", when: covered, fields: partnerFields },
];

const stepsByKind: Record<RequestKind, readonly Step[]> = {
  birth: [
    { slug: "enfant", title: "Votre enfant", lead: "Félicitations\u00a0!", fields: childFields },
    {
      slug: "couverture",
      title: "Votre contrat",
      lead: childLead("sa naissance"),
      fields: [coverField("Voulez-vous que votre contrat couvre votre enfant\u00a0?")],
    },
    attachment,
  ],
  adoption: [
    {
      slug: "enfant",
      title: "Votre enfant",
      lead: "Félicitations\u00a0!",
      fields: [...childFields, happenedOn("Date de son arrivée dans votre foyer", "past")],
    },
    {
      slug: "couverture",
      title: "Votre contrat",
      lead: childLead("son arrivée"),
      fields: [coverField("Voulez-vous que votre contrat couvre votre enfant\u00a0?")],
    },
    attachment,
  ],
  marriage: joining("Votre mariage", "votre conjoint"),
  pacs: joining("Votre PACS", "votre partenaire"),
  "common-law": joining("Votre vie commune", "la personne avec qui vous vivez"),
  separation: [
    {
      slug: "personne",
      title: "Votre séparation",
      lead: "La personne qui quitte votre contrat est couverte jusqu’à la fin du mois. Les enfants restent couverts.",
      fields: [
        personField(
          "Qui quitte votre contrat\u00a0?",
          "partner",
          "Personne\u00a0: elle n’y est pas couverte",
        ),
        happenedOn("Date de la séparation", "any"),
      ],
    },
  ],
  "studies-ended": [
    {
      slug: "enfant",
      title: "Votre enfant",
      fields: [personField("Qui termine ses études\u00a0?", "child"), happenedOn("Quand\u00a0?", "any")],
    },
    {
      slug: "couverture",
      title: "Votre contrat",
      fields: [
        {
          name: "keep",
          label: "Voulez-vous qu’il reste couvert par votre contrat\u00a0?",
          control: {
            type: "choice",
            options: [
              { value: "non", label: "Non, il quitte le contrat" },
              { value: "oui", label: "Oui, si le contrat le permet" },
            ],
          },
        },
      ],
    },
    {
      slug: "suite",
      title: "Et ensuite",
      when: ({ keep }) => keep === "oui",
      fields: [
        {
          name: "next",
          label: "Que fait votre enfant après\u00a0?",
          control: {
            type: "choice",
            options: [
              { value: "emploi", label: "Il travaille" },
              { value: "recherche", label: "Il cherche un emploi" },
              { value: "etudes", label: "Il reprend d’autres études, ou est en alternance" },
              { value: "autre", label: "Autre chose" },
            ],
          },
        },
      ],
    },
  ],
  death: [
    {
      slug: "personne",
      title: "La personne décédée",
      lead: "Nous vous présentons nos condoléances. Un conseiller s’occupe de la suite\u00a0: il ne vous sera rien demandé de plus que nécessaire.",
      fields: [personField("Qui est décédé\u00a0?", "others"), happenedOn("Date du décès", "past")],
    },
  ],
  move: [
    {
      slug: "adresse",
      title: "Votre nouvelle adresse",
      lead: "Écrivez-la comme sur une enveloppe, sans votre nom.",
      fields: address,
    },
  ],
  retirement: [
    {
      slug: "evenement",
      title: "Votre retraite",
      lead: "Un conseiller vous dit ce qui change pour votre contrat et votre cotisation.",
      fields: [happenedOn("Premier jour de votre retraite", "any")],
    },
  ],
  removal: [
    {
      slug: "personne",
      title: "La personne qui quitte le contrat",
      lead: "Sa couverture dure jusqu’à la fin du mois que vous choisissez.",
      fields: [
        personField("Qui quitte votre contrat\u00a0?", "others"),
        {
          name: "reason",
          label: "Pourquoi\u00a0?",
          control: {
            type: "choice",
            options: [
              { value: "autre-contrat", label: "Cette personne est couverte par un autre contrat" },
              { value: "autre", label: "Une autre raison" },
            ],
          },
        },
        happenedOn("À partir de quand\u00a0?", "any"),
      ],
    },
  ],
  claim: [
    {
      slug: "soins",
      title: "Les soins",
      lead: "Ne dites rien de votre état de santé\u00a0: nous n’avons besoin d’aucun diagnostic.",
      fields: careFields,
    },
  ],
  question: [
    {
      slug: "message",
      title: "Votre question",
      lead: "Un conseiller vous répond dans votre espace.",
      fields: questionFields,
    },
  ],
};

const documents: Step = { slug: documentsStep, title: "Vos documents", fields: [] };
const check: Step = { slug: checkStep, title: "Vérifier et envoyer", fields: [] };

/** What a page of a kind is called, whatever opens it; nothing when there is none of that name. */
export const stepTitle = (kind: RequestKind, slug: string): string | undefined =>
  [...stepsByKind[kind], documents, check].find((step) => step.slug === slug)?.title;

/** The pages that a request's answers open, in order, the check of everything last. */
export function openSteps(kind: RequestKind, answers: Answers): Step[] {
  const asked = stepsByKind[kind].filter(({ when }) => !when || when(answers));
  const wantsDocuments = neededDocuments(kind, answers).length > 0 || kind === "question";
  return [...asked, ...(wantsDocuments ? [documents] : []), check];
}

/** Every field that the answers open, in order. */
export const openFields = (kind: RequestKind, answers: Answers): Field[] =>
  openSteps(kind, answers).flatMap(({ fields }) => [...fields]);
