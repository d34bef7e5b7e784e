import { CreditCard, FileText, type LucideIcon, UsersRound, Wallet } from "lucide-react";

const possibilities: { icon: LucideIcon; title: string; text: string }[] = [
  {
    icon: UsersRound,
    title: "Votre contrat",
    text: "Ajouter un bénéficiaire, changer d’adresse ou de téléphone.",
  },
  {
    icon: Wallet,
    title: "Vos cotisations et remboursements",
    text: "Savoir ce que vous payez, et ce que nous vous avons versé.",
  },
  {
    icon: CreditCard,
    title: "Votre carte de tiers payant",
    text: "La télécharger et l’avoir toujours sur vous.",
  },
  {
    icon: FileText,
    title: "Vos documents",
    text: "Retrouver vos attestations et le règlement de la mutuelle.",
  },
];

/** What a member can do once signed in. */
export function Possibilities() {
  return (
    <section className="border-b border-line bg-sunken">
      <div className="mx-auto max-w-[76rem] px-4 py-12 sm:px-8 lg:py-16">
        <h2 className="mb-8 text-2xl">Ce que vous faites dans votre espace</h2>
        <ul className="grid grid-cols-1 gap-x-10 gap-y-8 sm:grid-cols-2 lg:grid-cols-4">
          {possibilities.map(({ icon: Icon, title, text }) => (
            <li key={title} className="flex flex-col gap-2">
              <Icon aria-hidden strokeWidth={1.75} className="size-9 text-accent-ink" />
              <h3 className="text-lg">{title}</h3>
              <p className="text-muted">{text}</p>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
