/** The pages made of published content, as Next's settings name addresses. The search is made for each request. */
export const publishedSources = ["/", "/aide", "/aide/:slug((?!recherche$)[^/]+)"];

const published = /^\/(aide(\/(?!recherche$)[^/]+)?)?$/;

/** Whether the page at an address is made of published content: the home page and the public help. */
export const isPublishedAddress = (address: string): boolean => published.test(address);
