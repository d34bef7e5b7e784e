import { questions, section, type WrittenPage } from "../blocks";

export const studiesEnded: WrittenPage = {
  key: "studies-ended",
  slug: "fin-d-etudes-d-un-enfant",
  theme: "changes",
  content: {
    title: "Votre enfant termine ses études",
    summary: "Dites-nous s’il quitte votre contrat, ou s’il doit y rester.",
    sections: [
      section(
        "faire",
        "Faire ma demande",
        "1. Ouvrez [Ma vie change](/espace/demandes/ma-vie-change) et choisissez « Fin des études d’un enfant ».",
        "2. Dites de quel enfant il s’agit, et quand ses études se terminent.",
        "3. Choisissez « Non, il quitte le contrat » ou « Oui, si le contrat le permet ».",
        "4. S’il doit rester, dites ce qu’il fait après, et joignez le document demandé.",
        "5. Vérifiez, puis choisissez « Envoyer ma demande ».",
        "Un conseiller vous répond sous 5 jours ouvrés.",
      ),
      section(
        "document",
        "Quel document joindre ?",
        "- **Il reprend des études, ou il est en alternance** : le certificat de scolarité de l’année en cours.",
        "- **Il cherche un emploi** : son attestation d’inscription à France Travail. Elle se télécharge dans son espace France Travail.",
        "- **Il quitte le contrat, il travaille, ou autre chose** : aucun document.",
      ),
      questions(
        "Vos questions",
        [
          "Jusqu’à quand est-il couvert s’il quitte le contrat ?",
          "Jusqu’à la fin du mois où ses études se terminent. Si ce mois est déjà passé, jusqu’à la fin du mois de votre demande.",
        ],
        [
          "Son employeur lui donne une mutuelle obligatoire.",
          "Demandez-lui la date où elle commence, puis choisissez « Non, il quitte le contrat ». Ainsi, vous ne payez pas deux fois.",
        ],
        [
          "Peut-il avoir son propre contrat chez nous ?",
          "Demandez-le à un conseiller : il lui explique comment faire.",
        ],
      ),
      { kind: "contacts", id: "contacts", title: "Besoin d’un conseiller ?" },
    ],
  },
};
