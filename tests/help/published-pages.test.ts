import type { CacheHandlerValue } from "next/dist/server/lib/incremental-cache";
import { expect, test } from "vitest";
import { isPublishedAddress } from "@/lib/help/published-addresses";
import { publishedPages } from "@/lib/help/published-pages";

const key = "/route-cache/APP_PAGE/0f/$/aide/carte";
const aPage = (html: string, status = 200) =>
  ({ kind: "APP_PAGE", html, rscData: Buffer.from(""), headers: {}, status }) as unknown as Required<
    NonNullable<CacheHandlerValue["value"]>
  >;
const notBuilt = async () => null;

/** A server whose clock and database are in the test's hands. */
function aServer() {
  const world = { publication: "1" as string | undefined, looks: 0, ms: 0 };
  const look = async () => {
    world.looks += 1;
    return world.publication;
  };
  const pages = publishedPages(look, () => world.ms);
  const render = (html: string, status?: number) => {
    const page = aPage(html, status);
    pages.set(key, page, { cacheControl: undefined, publication: pages.publication() });
    return page;
  };
  return { world, pages, render };
}

test("a page kept serves without a look at the database for twenty seconds", async () => {
  const { world, pages, render } = aServer();
  expect(await pages.get(key, notBuilt)).toBeNull();
  const page = render("un");
  world.ms = 19_999;
  expect((await pages.get(key, notBuilt))?.value).toEqual(page);
  expect(world.looks).toBe(1);
});

test("a page older than a publication is made anew, even after an hour of silence", async () => {
  const { world, pages, render } = aServer();
  await pages.get(key, notBuilt);
  render("un");
  world.publication = "2";
  world.ms = 3_600_000;
  expect(await pages.get(key, notBuilt)).toBeNull();
});

test("those who ask at once share one look", async () => {
  const { world, pages } = aServer();
  await Promise.all([1, 2, 3].map(() => pages.get(key, notBuilt)));
  expect(world.looks).toBe(1);
});

test("without the database a page kept still serves, even one that a publication has passed by", async () => {
  const { world, pages, render } = aServer();
  await pages.get(key, notBuilt);
  const page = render("un");
  world.publication = "2";
  world.ms = 20_000;
  expect(await pages.get("/route-cache/APP_PAGE/0f/$/aide/autre", notBuilt)).toBeNull();
  world.publication = undefined;
  expect((await pages.get(key, notBuilt))?.value).toEqual(page);
  world.publication = "2";
  world.ms = 40_000;
  expect(await pages.get(key, notBuilt)).toBeNull();
});

test("the page of the build serves until the database has answered", async () => {
  const { world, pages } = aServer();
  world.publication = undefined;
  const built = async () => ({ lastModified: 0, value: aPage("<script>0</script>") });
  expect((await pages.get(key, built))?.value).toMatchObject({ html: "<script>0</script>" });
  world.publication = "1";
  world.ms = 20_000;
  expect(await pages.get(key, built)).toBeNull();
});

test("a page brings the hashes of its own inline scripts, and no other script may run", async () => {
  const { render } = aServer();
  const page = render('<script src="/a.js"></script><script>1</script>');
  expect(page).toMatchObject({
    headers: {
      "content-security-policy": expect.stringMatching(/script-src 'self' 'sha256-[^']+';/),
    },
  });
});

test("a redirection says where it leads once: Next said it of the page just made, the one kept says it itself", async () => {
  const { pages } = aServer();
  await pages.get(key, notBuilt);
  const page = { ...aPage("", 308), headers: { location: "/aide/carte" } };
  pages.set(key, page, { cacheControl: undefined, publication: pages.publication() });
  expect(page.headers).not.toHaveProperty("location");
  expect((await pages.get(key, notBuilt))?.value).toMatchObject({ headers: { location: "/aide/carte" } });
});

test("« introuvable » has its policy and is not kept", async () => {
  const { pages, render } = aServer();
  await pages.get(key, notBuilt);
  expect(render("rien", 404)).toHaveProperty("headers.content-security-policy");
  expect(await pages.get(key, notBuilt)).toBeNull();
});

test("a page that is there no more is forgotten: not even the loss of the database shows it again", async () => {
  const { world, pages, render } = aServer();
  await pages.get(key, notBuilt);
  render("un");
  world.publication = "2";
  world.ms = 20_000;
  expect(await pages.get(key, notBuilt)).toBeNull();
  render("rien", 404);
  world.publication = undefined;
  world.ms = 40_000;
  expect(await pages.get(key, notBuilt)).toBeNull();
});

test("what is made before any request is kept here; the search, the previews and the spaces are not", () => {
  const kept = ["/", "/aide", "/aide/carte", "/contact", "/mot-de-passe-oublie/messagerie"];
  expect(kept.filter(isPublishedAddress)).toEqual(kept);
  const others = ["/connexion", "/contact/x", "/aide/recherche", "/aide/apercu/x", "/equipe/aide"];
  expect(others.filter(isPublishedAddress)).toEqual([]);
});
