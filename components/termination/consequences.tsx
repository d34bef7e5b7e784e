import { Disclosure } from "@/components/ui/disclosure";

const effects = [
  {
    title: "Votre couverture",
    text: "Vous restez couvert, et vos proches avec vous, jusqu’à la fin du dernier jour. Les soins reçus jusque-là sont remboursés : vous avez deux ans après chaque soin pour nous les envoyer (article L. 221-11).",
  },
  {
    title: "Votre carte et la télétransmission",
    text: "La carte de tiers payant ne doit plus servir dès le lendemain. La télétransmission s’arrête le même jour.",
  },
  {
    title: "Votre argent",
    text: "Vous ne payez que les jours couverts, sans frais ni pénalité. Si vous avez payé d’avance, le reste vous est rendu dans les trente jours (article R. 221-6).",
  },
  {
    title: "Vos papiers",
    text: "Votre certificat de radiation est disponible dès le lendemain du dernier jour. Vous pouvez encore lire vos documents dans votre espace pendant cinq ans (article L. 221-6-6).",
  },
  {
    title: "Si vous changez d’avis",
    text: "Jusqu’au dernier jour, vous pouvez annuler votre demande : le contrat continue comme avant.",
  },
];

const title = "Ce qui se passe ensuite";

/** What follows the end of a contract, said before anyone asks for it (D. 221-1); folded where the screen is small. */
export const Consequences = () => (
  <>
    <div className="flex flex-col gap-4 max-sm:hidden">
      <h3 className="text-lg">{title}</h3>
      <Effects />
    </div>
    <div className="sm:hidden">
      <Disclosure summary={title}>
        <Effects />
      </Disclosure>
    </div>
  </>
);

const Effects = () => (
  <dl className="grid grid-cols-1 gap-x-8 gap-y-4 sm:grid-cols-2">
    {effects.map(({ title, text }) => (
      <div key={title}>
        <dt className="font-bold">{title}</dt>
        <dd>{text}</dd>
      </div>
    ))}
  </dl>
);
