import type { CapturedJourney } from "@/components/help-editor/editor-places";
import type { SitePage } from "@/components/help-editor/link-choice";
import { database } from "@/db/client";
import { routes, routeTo } from "@/lib/core/routes";
import { captures } from "@/lib/help/captures";
import { listPublished } from "@/lib/help/queries";

/** The journeys of the product whose pictures may be chosen. */
export const capturedJourneys = (): CapturedJourney[] =>
  Object.entries(captures).map(([journey, { title, start, steps }]) => ({
    ...{ journey, title, start },
    steps: Object.entries(steps).map(([step, { label }]) => ({ step, label })),
  }));

/** The pages that a link may lead to, by their names: those of the help first. */
export async function sitePages(): Promise<SitePage[]> {
  const published = await listPublished(database());
  return [
    ...published.map(({ slug, title }) => ({ label: title, address: routeTo.helpPage(slug) })),
    ...ownPages,
  ];
}

const ownPages: SitePage[] = [
  { label: "Accueil du site", address: routes.home },
  { label: "Connexion", address: routes.login },
  { label: "Créer mon espace", address: routes.createSpace },
  { label: "Adresse e-mail oubliée", address: routes.recoverIdentifier },
  { label: "Mot de passe oublié", address: routes.forgotPassword },
  { label: "Accueil de l’espace", address: routes.memberHome },
  { label: "Mon contrat", address: routes.contract },
  { label: "Ma carte", address: routes.card },
  { label: "Mes remboursements", address: routes.reimbursements },
  { label: "Mes cotisations", address: routes.contributions },
  { label: "Mes documents", address: routes.documents },
  { label: "Mes demandes", address: routes.requests },
  { label: "Mes coordonnées", address: routes.contactDetails },
  { label: "Mon compte bancaire", address: routes.bank },
  { label: "Mes données", address: routes.myData },
  { label: "Résilier votre contrat", address: routes.terminate },
  { label: "Toute l’aide", address: routes.help },
  { label: "Nous contacter", address: routes.contact },
  { label: "Vérifier un document", address: routes.verify },
];
