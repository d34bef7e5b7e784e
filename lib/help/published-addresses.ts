/** Pages of the public site that hold nothing of the database but what is told at the top of every page. */
const steady = [
  "/accessibilite",
  "/confidentialite",
  "/contact",
  "/creer-mon-espace/messagerie",
  "/mentions-legales",
  "/mot-de-passe-oublie",
  "/mot-de-passe-oublie/messagerie",
  "/plan-du-site",
];

/**
 * The pages made before any request, as Next's settings name addresses: of published content, or of none. The search is
 * made for each request.
 */
export const publishedSources = ["/", "/aide", "/aide/:slug((?!recherche$)[^/]+)", ...steady];

const published = /^\/(aide(\/(?!recherche$)[^/]+)?)?$/;

/** Whether the page at an address is made before any request, and kept until a publication or a notice changes it. */
export const isPublishedAddress = (address: string): boolean =>
  published.test(address) || steady.includes(address);
