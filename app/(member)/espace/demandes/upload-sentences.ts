import { askedSentence } from "@/app/asked-sentence";
import type { StoreUploadRefusal } from "@/lib/request/store-upload";
import type { UploadOutcome } from "@/lib/request/upload-outcome";

type Refusal =
  | StoreUploadRefusal
  | "too-large"
  | "too-many-files"
  | "too-many-attempts"
  | "form-too-large"
  | "no-file"
  | "not-received";

const photograph = "Prenez-en une photo avec votre téléphone, ou enregistrez-le en PDF.";

const sentences: Record<Refusal, string> = {
  "too-large": "Ce fichier dépasse 5\u00a0Mo. Prenez une photo moins lourde, ou enregistrez-le en PDF.",
  "too-many-files": "Vous pouvez envoyer 5\u00a0fichiers à la fois. Envoyez celui-ci ensuite.",
  "form-too-large":
    "L’envoi dépasse 25\u00a0Mo au total, et s’est arrêté là. Envoyez les autres fichiers en plusieurs fois.",
  "no-file": "Choisissez d’abord un fichier, puis recommencez.",
  "not-received": "L’envoi a été interrompu. Vérifiez votre connexion, puis recommencez.",
  "too-many-attempts":
    "Vous avez envoyé beaucoup de fichiers en peu de temps. Attendez une heure, puis envoyez la suite.",
  empty: "Ce fichier est vide. Choisissez-en un autre.",
  "not-a-document": `Ce fichier n’est ni un PDF, ni une image JPEG ou PNG. ${photograph}`,
  protected:
    "Ce PDF est protégé par un mot de passe\u00a0: nous ne pouvons pas l’examiner. Imprimez-le «\u00a0en PDF\u00a0», ou prenez-en une photo avec votre téléphone.",
  damaged: `Ce fichier est abîmé ou incomplet\u00a0: nous ne pouvons pas l’ouvrir. ${photograph}`,
  "two-formats": `Ce PDF contient un autre fichier caché. Nous ne pouvons pas l’accepter. ${photograph}`,
  active: `Ce PDF contient un programme ou un fichier joint. Par sécurité, nous ne l’acceptons pas. ${photograph}`,
  "too-many-pixels": "Cette image est beaucoup trop grande. Prenez une photo ordinaire du document.",
  infected:
    "Notre antivirus a trouvé une menace dans ce fichier\u00a0: il n’a pas été conservé. Vérifiez votre appareil, puis envoyez une photo du document.",
  "scanner-away":
    "Notre antivirus ne répond pas\u00a0: par sécurité, nous n’avons rien conservé. Recommencez dans quelques minutes.",
  "storage-full":
    "Nous n’avons plus de place pour ce fichier en ce moment. Ce n’est pas de votre fait\u00a0: recommencez dans une heure, ou appelez un conseiller.",
  "storage-away":
    "Nous ne pouvons pas enregistrer de fichier en ce moment. Ce n’est pas de votre fait\u00a0: recommencez dans quelques minutes.",
  "unknown-request": "Cette demande n’existe plus. Revenez à la liste de vos demandes.",
  closed: "Cette demande est terminée\u00a0: elle ne prend plus de document. Faites-en une nouvelle.",
  "too-many-documents":
    "Cette demande a déjà 20\u00a0documents, le maximum. Retirez-en un, ou écrivez à un conseiller.",
  "space-full":
    "Nous gardons déjà 1 Go de documents pour vous, le maximum. Envoyez celui-ci par courrier, ou appelez un conseiller.",
};

const sentenceOf = (refusal: string): string =>
  askedSentence(sentences, refusal) ?? sentences["not-received"];

/** What became of the files just sent, in words. */
export const outcomeInWords = ({ kept, refused }: UploadOutcome) => ({
  kept,
  refused: refused.map(({ name, refusal }) => ({ name, sentence: sentenceOf(refusal) })),
});
