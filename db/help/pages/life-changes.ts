import { questions, section, type WrittenPage } from "../blocks";

export const lifeChanges: WrittenPage = {
  key: "life-changes",
  slug: "ma-vie-change",
  theme: "changes",
  content: {
    title: "Ma vie change : que faire ?",
    summary:
      "Naissance, mariage, séparation, retraite, décès… Dites-le-nous dans votre espace. Nous demandons seulement ce qui est nécessaire.",
    sections: [
      section(
        "que-vous-arrive-t-il",
        "Que vous arrive-t-il ?",
        "- [Un enfant arrive : naissance ou adoption](/aide/declarer-une-naissance-ou-une-adoption)",
        "- [Je vis en couple : mariage, PACS, vie commune](/aide/mariage-pacs-ou-vie-commune)",
        "- [Je me sépare](/aide/separation)",
        "- [Mon enfant termine ses études](/aide/fin-d-etudes-d-un-enfant)",
        "- [Je déménage](/aide/changer-d-adresse-ou-de-telephone)",
        "- [Je pars à la retraite](/aide/depart-a-la-retraite)",
        "- [Un proche est décédé](/aide/deces-d-un-proche)",
        "- [Je veux retirer une personne du contrat](/aide/retirer-une-personne-de-mon-contrat)",
      ),
      section(
        "comment",
        "Comment nous le dire",
        "1. Ouvrez [Ma vie change](/espace/demandes/ma-vie-change) et choisissez ce qui vous arrive.",
        "2. Répondez page après page. Chaque page est enregistrée : vous pouvez vous arrêter et reprendre plus tard, même sur un autre appareil.",
        "3. Joignez le document demandé, s’il y en a un.",
        "4. Vérifiez, puis choisissez « Envoyer ma demande ».",
        "Un e-mail vous prévient à chaque étape. La date de réponse promise est écrite dans [Mes demandes](/espace/demandes).",
      ),
      questions(
        "Vos questions",
        [
          "Je n’ai pas encore le document demandé.",
          "Arrêtez-vous là : tout est enregistré. Vous reprendrez dans [Mes demandes](/espace/demandes), sous « À terminer ».",
        ],
        [
          "Ma cotisation va-t-elle changer ?",
          "Oui, si une personne entre dans le contrat ou en sort. Votre carte change aussi. Un conseiller peut vous dire le nouveau montant avant que vous décidiez : [posez-lui la question](/espace/demandes/nouvelle/question).",
        ],
        [
          "Ma situation n’est pas dans la liste.",
          "[Posez une question à un conseiller](/espace/demandes/nouvelle/question), ou appelez-le.",
        ],
      ),
      { kind: "contacts", id: "contacts", title: "Besoin d’un conseiller ?" },
    ],
  },
};
