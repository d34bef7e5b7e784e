import { notice, questions, section, tutorial, type WrittenPage } from "../blocks";

export const terminate: WrittenPage = {
  key: "terminate",
  slug: "resilier-votre-contrat",
  theme: "ending",
  content: {
    title: "Résilier votre contrat",
    summary:
      "Vous pouvez demander la fin de votre contrat en ligne, gratuitement, à tout moment, et sans compte.",
    sections: [
      tutorial("resilier", "Faire ma demande, pas à pas", "/resilier", [
        [
          "conditions",
          "Ouvrez [Résilier votre contrat](/resilier). « Ce qu’il faut savoir » dit quand un contrat peut finir.",
          "La page « Résilier votre contrat » et le cadre « Ce qu’il faut savoir ».",
        ],
        [
          "contrat",
          "« Quel contrat voulez-vous résilier ? » Répondez, puis écrivez votre nom et votre date de naissance.",
          "La question « Quel contrat voulez-vous résilier ? » et ses trois réponses.",
        ],
        [
          "numero",
          "Écrivez votre « Numéro d’adhésion ou de contrat ». Vous ne le retrouvez pas ? Écrivez « inconnu ».",
          "Le champ « Numéro d’adhésion ou de contrat ».",
        ],
        [
          "motif",
          "Choisissez un « Motif », ou laissez « Sans motif ». S’il y a un événement, donnez sa date.",
          "La liste « Motif ».",
        ],
        [
          "e-mail",
          "Donnez l’« Adresse e-mail » où recevoir la preuve de votre demande. Choisissez « Continuer ».",
          "Le champ « Adresse e-mail », en bas du formulaire.",
        ],
        [
          "confirmer",
          "Vérifiez tout : chaque partie peut être modifiée. Puis choisissez « Confirmer ma demande de résiliation ».",
          "La page « Vérifiez votre demande », avec le bouton « Confirmer ma demande de résiliation ».",
        ],
        [
          "avis",
          "Vous recevez aussitôt un e-mail avec un avis de réception en PDF. Gardez-le : c’est votre preuve.",
        ],
      ]),
      section(
        "quand",
        "Quand votre contrat peut-il finir ?",
        "### Vous êtes adhérent depuis un an ou plus (contrat individuel ou collectif facultatif)",
        "Vous demandez quand vous voulez, sans motif. Le contrat finit **un mois après** la réception (article L. 221-10-2).",
        "### Vous partez à l’échéance",
        "Nous devons recevoir votre demande au moins **deux mois avant**. Pour une échéance le 31 décembre : le 31 octobre au plus tard (article L. 221-10).",
        "### Votre situation change (contrat individuel)",
        "Déménagement, mariage, séparation, changement de profession, retraite, mutuelle obligatoire d’un nouvel employeur… Demandez dans les **trois mois**, si le changement touche aux risques que le contrat couvre. Le contrat finit un mois après la réception (article L. 221-17).",
        "### L’avis d’échéance est parti trop tard (contrat individuel)",
        "Vous avez **vingt jours** après son envoi. Le contrat finit à l’échéance ; si elle est passée, le lendemain de la réception (article L. 221-10-1).",
        "### L’avis d’échéance n’est jamais parti (contrat individuel)",
        "Vous demandez quand vous voulez, une fois le contrat renouvelé. Il finit **le lendemain** de la réception (article L. 221-10-1).",
        "### Vous venez d’adhérer à distance (contrat individuel ou collectif facultatif)",
        "Vous avez **quatorze jours** pour renoncer. Ils se comptent depuis la prise d’effet. Vous avez reçu les conditions du contrat plus tard ? Ils se comptent depuis ce jour-là. Vous ne devez rien (article L. 221-18).",
        "### Vous avez moins d’un an d’adhésion, et aucune de ces raisons",
        "Votre demande est enregistrée. Le contrat finit à la prochaine échéance, si elle est dans deux mois ou plus. Sinon, il finit à la suivante (article L. 221-10).",
        "### Votre contrat est collectif obligatoire",
        "C’est votre employeur qui peut y mettre fin. [Les façons d’en sortir](/aide/le-contrat-obligatoire-de-mon-employeur) existent : un conseiller répond aussi à votre demande.",
        "Les articles cités sont ceux du code de la mutualité.",
      ),
      section(
        "simulateur",
        "Calculer la date, sans rien envoyer",
        "[Le simulateur](/resilier/simulateur) donne la date de fin et ce qui vous est remboursé. Rien n’est envoyé ni gardé.",
      ),
      section(
        "facons",
        "Les autres façons de demander",
        "Toutes ont la même valeur. Vous choisissez :",
        "- dans [votre espace](/espace/resiliation), où votre contrat est déjà connu ;",
        "- par courrier, recommandé ou non, ou par e-mail : nos adresses sont sur la page [Contact](/contact) ;",
        "- dans nos bureaux, à la même adresse ;",
        "- par votre nouvel assureur, si vous êtes adhérent depuis un an ou plus : il peut s’occuper de tout.",
      ),
      notice(
        "jamais-refusee",
        "information",
        "Votre demande est toujours enregistrée",
        "Le motif ne s’applique pas, ou vous n’en donnez pas ? Pour un contrat individuel ou collectif facultatif, la loi prévoit quand même une date de fin.",
      ),
      questions(
        "Vos questions",
        [
          "Jusqu’à quand suis-je couvert ?",
          "Jusqu’à la fin du dernier jour du contrat, et vos proches avec vous. Les soins reçus jusque-là sont remboursés.",
        ],
        [
          "Vais-je payer des frais ?",
          "Non. Vous payez seulement les jours couverts. Ce que vous avez payé en trop vous est rendu dans les trente jours (article R. 221-6).",
        ],
        [
          "Puis-je annuler ma demande ?",
          "Oui, jusqu’au dernier jour du contrat. Ouvrez le lien de notre e-mail et choisissez « Annuler ma demande de résiliation ». Si vous l’avez faite dans votre espace, vous l’annulez [dans votre espace](/espace/resiliation).",
        ],
        [
          "Je n’ai pas reçu l’e-mail.",
          "Regardez dans les courriers indésirables. L’avis se télécharge aussi sur la page de confirmation, pendant une heure. Sinon, appelez un conseiller.",
        ],
        [
          "La page dit que la date me sera précisée.",
          "Un conseiller doit d’abord retrouver votre contrat. Il vous écrit sous 5 jours ouvrés. La date se compte à partir de votre demande : vous ne perdez aucun jour.",
        ],
        [
          "Une demande a été faite, mais ce n’était pas moi.",
          "Ouvrez le lien de notre e-mail et choisissez « Je ne suis pas à l’origine de cette demande ». Elle est suspendue tout de suite.",
        ],
        [
          "Je ne suis pas d’accord avec votre réponse.",
          "Écrivez au service des réclamations, puis au médiateur si besoin. C’est gratuit : voyez la page [Contact](/contact#reclamation).",
        ],
      ),
      { kind: "contacts", id: "contacts", title: "Besoin d’un conseiller ?" },
    ],
  },
};
