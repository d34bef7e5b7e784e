import type { Metadata, Route } from "next";
import Link from "next/link";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { complaintAddress, routes } from "@/lib/core/routes";

export const metadata: Metadata = { title: "Plan du site" };

type Group = { title: string; pages: { href: Route; label: string }[] };

const groups: Group[] = [
  {
    title: "Accéder à votre espace",
    pages: [
      { href: routes.home, label: "Accueil" },
      { href: routes.login, label: "Se connecter" },
      { href: routes.createSpace, label: "Créer mon espace" },
      { href: routes.recoverIdentifier, label: "Adresse e-mail oubliée" },
      { href: routes.forgotPassword, label: "Mot de passe oublié" },
    ],
  },
  {
    title: "Dans votre espace, une fois connecté",
    pages: [
      { href: routes.memberHome, label: "Mon espace adhérent" },
      { href: routes.reimbursements, label: "Mes remboursements" },
      { href: routes.card, label: "Ma carte de tiers payant" },
      { href: routes.contract, label: "Mon contrat" },
      { href: routes.contributions, label: "Mes cotisations" },
      { href: routes.documents, label: "Mes documents" },
      { href: routes.contactDetails, label: "Mes coordonnées" },
      { href: routes.myData, label: "Données et sécurité" },
      { href: routes.bank, label: "Mes comptes bancaires" },
      { href: routes.ownTermination, label: "Résilier mon contrat" },
    ],
  },
  {
    title: "Mettre fin à votre contrat",
    pages: [
      { href: routes.terminate, label: "Résilier votre contrat" },
      { href: routes.terminateSimulator, label: "Calculer la date de fin de votre contrat" },
    ],
  },
  {
    title: "Obtenir de l’aide",
    pages: [
      { href: routes.help, label: "Toute l’aide" },
      { href: routes.helpSearch, label: "Rechercher dans l’aide" },
      { href: "/#creation-espace", label: "Aide : création de l’espace adhérent" },
      { href: "/#identifiant-oublie", label: "Aide : adresse e-mail ou identifiant oublié" },
      { href: "/#mot-de-passe-oublie", label: "Aide : mot de passe oublié" },
      { href: routes.contact, label: "Contact" },
      { href: complaintAddress, label: "Faire une réclamation" },
      { href: routes.verify, label: "Vérifier un document" },
    ],
  },
  {
    title: "À propos de ce site",
    pages: [
      { href: routes.legal, label: "Mentions légales" },
      { href: routes.privacy, label: "Vos données personnelles" },
      { href: routes.accessibility, label: "Accessibilité : non conforme" },
    ],
  },
];

export default function SiteMapPage() {
  return (
    <PageBody>
      <PageTitle>Plan du site</PageTitle>
      <div className="grid grid-cols-1 gap-12 md:grid-cols-2">
        {groups.map((group) => (
          <PageGroup key={group.title} {...group} />
        ))}
      </div>
    </PageBody>
  );
}

function PageGroup({ title, pages }: Group) {
  return (
    <section>
      <h2 className="mb-3 text-xl">{title}</h2>
      <ul className="flex flex-col">
        {pages.map(({ href, label }) => (
          <li key={href}>
            <Link href={href} className="link inline-flex min-h-11 items-center">
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
