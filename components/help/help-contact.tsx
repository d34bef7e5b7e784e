import { AdviserContact } from "@/components/site/adviser";

/** The way to a person, at the end of every page of help. */
export function HelpContact() {
  return (
    <div className="rounded-panel bg-sunken p-5 sm:p-8">
      <AdviserContact>Vous n’avez pas trouvé votre réponse ? Appelez-nous ou écrivez-nous.</AdviserContact>
    </div>
  );
}
