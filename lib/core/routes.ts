import type { Route } from "next";

/** Every address a person can open, once: a link is written `routes.contact`, never as a string. */
export const routes = {
  home: "/",
  login: "/connexion",
  logout: "/deconnexion",
  createSpace: "/creer-mon-espace",
  createSpaceSent: "/creer-mon-espace/messagerie",
  recoverIdentifier: "/adresse-e-mail-oubliee",
  forgotPassword: "/mot-de-passe-oublie",
  choosePassword: "/choisir-mon-mot-de-passe",
  memberHome: "/espace",
  contact: "/contact",
  legal: "/mentions-legales",
  privacy: "/confidentialite",
  accessibility: "/accessibilite",
  siteMap: "/plan-du-site",
} as const satisfies Record<string, Route>;
