type GroundText = {
  /** In whose case. */
  title: string;
  /** For which contracts, when not for all those that a member may end. */
  for?: string;
  ask: string;
  end: string;
  article: string;
};

/** What ends most contracts. */
export const usualGrounds: readonly GroundText[] = [
  {
    title: "Vous êtes adhérent depuis un an ou plus",
    ask: "Quand vous voulez, sans motif.",
    end: "Un mois après la réception de votre demande.",
    article: "article L. 221-10-2",
  },
  {
    title: "Vous partez à l’échéance du contrat",
    ask: "Deux mois avant au plus tard. Pour une échéance le 31 décembre, nous devons recevoir votre demande le 31 octobre au plus tard.",
    end: "Le jour de l’échéance.",
    article: "article L. 221-10",
  },
  {
    title: "Votre situation change",
    for: "Contrat individuel. Déménagement, mariage ou séparation, régime matrimonial, profession, retraite, fin d’activité : quand le changement touche aux risques que le contrat couvre.",
    ask: "Dans les trois mois qui suivent le changement.",
    end: "Un mois après la réception de votre demande.",
    article: "article L. 221-17",
  },
  {
    title: "Vous avez moins d’un an d’adhésion, et aucune de ces raisons",
    ask: "Quand vous voulez : votre demande est enregistrée tout de suite.",
    end: "À la première échéance dont le préavis de deux mois peut encore être tenu.",
    article: "article L. 221-10",
  },
];

/** What ends the others. */
export const rareGrounds: readonly GroundText[] = [
  {
    title: "Une mutuelle devient obligatoire chez votre nouvel employeur",
    for: "Contrat individuel.",
    ask: "Dans les trois mois qui suivent le changement d’emploi.",
    end: "Un mois après la réception de votre demande.",
    article: "article L. 221-17",
  },
  {
    title: "L’avis d’échéance vous a été envoyé trop tard",
    for: "Contrat individuel. L’avis doit partir au moins quinze jours avant la date limite de préavis.",
    ask: "Dans les vingt jours qui suivent l’envoi de l’avis.",
    end: "À l’échéance ; le lendemain de la réception si l’échéance est passée.",
    article: "article L. 221-10-1",
  },
  {
    title: "L’avis d’échéance ne vous a jamais été envoyé",
    for: "Contrat individuel.",
    ask: "Quand vous voulez, une fois le contrat renouvelé.",
    end: "Le lendemain de la réception de votre demande.",
    article: "article L. 221-10-1",
  },
  {
    title: "Vous venez d’adhérer à distance et vous changez d’avis",
    ask: "Dans les quatorze jours qui suivent la prise d’effet, ou la réception des conditions du contrat si elle est plus tardive. Sans motif.",
    end: "Le jour de la réception. Vous ne devez rien : ce que vous avez payé vous est rendu.",
    article: "article L. 221-18",
  },
  {
    title: "L’adhérent est décédé",
    ask: "Un proche nous l’apprend, quand il le peut.",
    end: "Le jour du décès. Un conseiller répond au proche.",
    article: "article 6 des statuts",
  },
];

/** Who may end a contract, by when, and when it ends, each with its article. */
export function GroundList({ grounds }: { grounds: readonly GroundText[] }) {
  return (
    <ul className="flex flex-col">
      {grounds.map((ground) => (
        <li key={ground.title} className="border-t border-line py-4 first:border-t-0 first:pt-0 last:pb-0">
          <h3 className="text-base font-bold">{ground.title}</h3>
          {ground.for && <p className="text-sm text-muted">{ground.for}</p>}
          <dl className="mt-2 grid grid-cols-1 gap-x-6 gap-y-1 sm:grid-cols-[9rem_minmax(0,1fr)]">
            <dt className="text-sm text-muted sm:pt-0.5">Votre demande</dt>
            <dd>{ground.ask}</dd>
            <dt className="text-sm text-muted max-sm:mt-1 sm:pt-0.5">Fin du contrat</dt>
            <dd>
              {ground.end} <span className="text-sm text-muted">({ground.article})</span>
            </dd>
          </dl>
        </li>
      ))}
    </ul>
  );
}
