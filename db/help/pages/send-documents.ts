import { notice, questions, section, type WrittenPage } from "../blocks";

export const sendDocuments: WrittenPage = {
  key: "send-documents",
  slug: "envoyer-des-documents",
  theme: "changes",
  content: {
    title: "Envoyer des documents",
    summary:
      "Un fichier PDF ou une photo nette suffit. Vous l’envoyez avec votre demande, dans votre espace.",
    sections: [
      section(
        "formats",
        "Ce que vous pouvez envoyer",
        "- Des fichiers **PDF**, **JPEG** ou **PNG**.",
        "- **5 Mo** au plus par fichier, **5 fichiers** à la fois.",
        "- **20 documents** au plus pour une demande.",
      ),
      section(
        "photo",
        "Réussir la photo d’un document",
        "1. Posez la feuille à plat, sur un fond sombre, près d’une fenêtre.",
        "2. Placez le téléphone juste au-dessus. Évitez votre ombre et le flash.",
        "3. Montrez les quatre coins : rien ne doit être coupé.",
        "4. Relisez la photo : vous devez pouvoir lire les plus petits mots.",
        "5. Faites une photo par page.",
      ),
      section(
        "envoyer",
        "Envoyer un document",
        "- **Avec une nouvelle demande** : la page « Vos documents » vous le propose. Choisissez le fichier, puis « Joindre ».",
        "- **Pour une demande déjà envoyée** : ouvrez-la dans [Mes demandes](/espace/demandes). Si un document est attendu, il est en haut de « Documents ». Sinon, choisissez « Ajouter un document ».",
        "- **Pour une facture ou un devis** : [faites une demande](/espace/demandes/nouvelle/facture-ou-devis).",
      ),
      notice(
        "sante",
        "information",
        "Protégez votre vie privée",
        "Nous n’avons jamais besoin d’un diagnostic. N’envoyez pas de document médical par e-mail : votre espace est plus sûr.",
      ),
      questions(
        "Vos questions",
        [
          "Mon fichier est trop lourd.",
          "Prenez une photo ordinaire, ou enregistrez le document en PDF. Vous pouvez aussi l’envoyer en plusieurs fois.",
        ],
        [
          "Mon PDF est refusé, car il est protégé.",
          "Un mot de passe nous empêche de l’ouvrir. Imprimez-le « en PDF », ou prenez-en une photo.",
        ],
        [
          "Mon fichier n’est ni un PDF, ni une image JPEG ou PNG.",
          "Prenez le document en photo avec votre téléphone, ou enregistrez-le en PDF.",
        ],
        [
          "J’ai envoyé le mauvais document.",
          "La demande n’est pas encore envoyée ? Choisissez « Retirer » à côté du fichier. Elle est déjà partie ? Écrivez un message au conseiller et joignez le bon document.",
        ],
        [
          "Je ne peux pas envoyer de fichier.",
          "Envoyez une copie par courrier, avec votre numéro d’adhésion sur chaque page. L’adresse est sur la page [Contact](/contact#envoyer-un-document). Gardez l’original.",
        ],
      ),
      { kind: "contacts", id: "contacts", title: "Besoin d’un conseiller ?" },
    ],
  },
};
