import { notice, questions, section, tutorial, type WrittenPage } from "../blocks";

export const birth: WrittenPage = {
  key: "birth",
  slug: "declarer-une-naissance-ou-une-adoption",
  theme: "changes",
  content: {
    title: "Déclarer une naissance ou une adoption",
    summary:
      "Déclarez votre enfant dans les 3 mois : il est couvert depuis sa naissance, ou depuis son arrivée chez vous.",
    sections: [
      notice(
        "trois-mois",
        "information",
        "Vous avez 3 mois",
        "Déclaré dans les 3 mois, votre enfant est couvert depuis sa naissance. Si vous l’adoptez, il est couvert depuis son arrivée dans votre foyer. Après ce délai, il est couvert à partir du jour de votre demande.",
      ),
      section(
        "preparer",
        "Ce qu’il vous faut",
        "- Pour une naissance : l’acte de naissance ou le livret de famille.",
        "- Pour une adoption : le jugement d’adoption ou de placement, ou le livret de famille.",
        "- Si vous l’avez déjà : une attestation de droits où figure votre enfant. Elle se télécharge sur [ameli.fr](https://www.ameli.fr).",
        "Une photo nette suffit.",
      ),
      tutorial(
        "declarer-une-naissance",
        "Déclarer une naissance, pas à pas",
        "/espace/demandes/ma-vie-change",
        [
          [
            "evenement",
            "Ouvrez [Ma vie change](/espace/demandes/ma-vie-change) et choisissez « Naissance ». Pour une adoption, choisissez « Adoption » : les étapes se ressemblent.",
            "La page « Ma vie change » et ses choix, dont « Naissance ».",
          ],
          [
            "enfant",
            "Écrivez le « Prénom », le nom et la date de naissance de votre enfant. Choisissez « Continuer ».",
            "La page « Votre enfant », avec le champ « Prénom ».",
          ],
          [
            "couverture",
            "« Voulez-vous que votre contrat couvre votre enfant ? » Répondez, puis choisissez « Continuer ».",
            "La question « Voulez-vous que votre contrat couvre votre enfant ? » et ses deux réponses.",
          ],
          [
            "rattachement",
            "« À qui votre enfant est-il rattaché à l’Assurance maladie ? » Choisissez « Ce n’est pas encore fait » si vous ne savez pas.",
            "La question « À qui votre enfant est-il rattaché à l’Assurance maladie ? » et ses réponses.",
          ],
          [
            "document",
            "Choisissez le fichier ou la photo du document, puis « Joindre ». Choisissez ensuite « Continuer ».",
            "La page « Vos documents » et le bouton « Joindre ».",
          ],
          [
            "envoyer",
            "Relisez tout. Si c’est juste, choisissez « Envoyer ma demande ».",
            "La page « Vérifier et envoyer », avec le bouton « Envoyer ma demande ».",
          ],
        ],
      ),
      section(
        "ensuite",
        "Et ensuite",
        "Un conseiller vous répond sous 5 jours ouvrés. Vous suivez votre demande dans [Mes demandes](/espace/demandes).",
        "Quand elle est appliquée, votre enfant apparaît dans [Mon contrat](/espace/contrat) et sur [votre carte](/espace/carte). Votre cotisation peut changer.",
      ),
      questions(
        "Vos questions",
        [
          "Mon enfant n’a pas encore de numéro de Sécurité sociale.",
          "Ce n’est pas grave : laissez ce champ vide. Vous enverrez l’attestation de droits quand vous l’aurez.",
        ],
        [
          "Les deux parents ont un contrat. Qui doit déclarer l’enfant ?",
          "Celui dont le contrat doit le couvrir. L’autre peut nous informer seulement : il répond « Non, je vous informe seulement ».",
        ],
        [
          "Les 3 mois sont passés. Que faire ?",
          "Déclarez votre enfant dès maintenant : il sera couvert à partir du jour de votre demande.",
        ],
        [
          "Ma demande est envoyée, mais je me suis trompé.",
          "Ouvrez-la dans [Mes demandes](/espace/demandes). Tant qu’aucun conseiller ne l’a prise en charge, vous pouvez l’annuler. Après, écrivez-lui un message.",
        ],
      ),
      { kind: "contacts", id: "contacts", title: "Besoin d’un conseiller ?" },
    ],
  },
};
