import type { Route } from "next";

/** Every address a person can open, once: a link is written `routes.contact`, never as a string. */
export const routes = {
  home: "/",
  login: "/connexion",
  loginWithCaptcha: "/connexion?verification=oui",
  loginAfterReset: "/connexion?message=mot-de-passe-change",
  loginAfterSignOut: "/connexion?message=deconnexion",
  createSpace: "/creer-mon-espace",
  createSpaceSent: "/creer-mon-espace/messagerie",
  recoverIdentifier: "/adresse-e-mail-oubliee",
  forgotPassword: "/mot-de-passe-oublie",
  forgotPasswordSent: "/mot-de-passe-oublie/messagerie",
  choosePassword: "/choisir-mon-mot-de-passe",
  memberHome: "/espace",
  contact: "/contact",
  legal: "/mentions-legales",
  privacy: "/confidentialite",
  accessibility: "/accessibilite",
  siteMap: "/plan-du-site",
} as const satisfies Record<string, Route>;

/** Where the sign-out button posts; it is no page. */
export const signOutAddress = "/deconnexion";

/** The way to sign-in that comes back to the page asked for. */
export const loginThen = (path: string): Route => `/connexion?suite=${encodeURIComponent(path)}`;

/** A page of the space to come back to after sign-in, and never anything else: not another site, not a public page. */
export function safeReturn(path: string | undefined): Route {
  if (!path || !/^\/espace(\/|\?|$)/.test(path) || /[\\\s]/.test(path)) return routes.memberHome;
  const url = new URL(path, "http://here");
  return url.host === "here" && url.pathname.startsWith("/espace")
    ? (`${url.pathname}${url.search}` as Route)
    : routes.memberHome;
}
