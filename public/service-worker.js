/**
 * Keeps one thing for the moments without network: the card, when its owner chose so. No other page is ever kept.
 * The copy is the card and its view for a counter, their style and their letters, in one cache. It goes at sign-out,
 * when another member signs in, and after the card's last day. A session that ends by itself leaves it: the card is
 * shown in pharmacies where no network comes.
 */
const cacheName = "carte";
const copyAddress = "/espace/carte/hors-ligne";
const counterAddress = "/espace/carte/comptoir";
const signOutAddress = "/deconnexion";
const closingAddress = "/espace/donnees/fermer";
const signInAddresses = ["/connexion", "/choisir-mon-mot-de-passe"];
const patienceMilliseconds = 8_000;
const freshMilliseconds = 3_600_000;

/** Where a navigation without network finds the card: the pages of the space, and sign-in, where an ended session leads. */
const readable = /^\/(espace|connexion)(\/|$)/;
const file = /^\/espace\/documents\/.|\.csv$/;

/** Where the copy also stands in for a page that makes wait: elsewhere, who asked for something else goes on waiting. */
const cardPage = /^\/espace\/carte(\/|$)/;

/** The copy runs nothing, sends nothing and opens in no frame. */
const policy =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; manifest-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("message", (event) => {
  const order = orders.get(event.data);
  if (!order) return;
  event.waitUntil(
    inTurn(order)
      .then(keptSince)
      .then((at) => event.ports[0]?.postMessage(at)),
  );
});

addEventListener("fetch", (event) => {
  const { method, mode, destination, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (origin !== location.origin) return;
  if (method === "POST") watch(event, pathname);
  else if (mode === "navigate" && readable.test(pathname) && !file.test(pathname)) open(event, pathname);
  else if (destination === "style" || destination === "font") event.respondWith(dress(event.request));
});

/**
 * Sign-out takes the copy away, unless the site refused it: another site asked. So does the closing of the space. After
 * sign-in, whose space is it?
 */
function watch(event, pathname) {
  const isSignOut = pathname === signOutAddress;
  if (!isSignOut && pathname !== closingAddress && !signInAddresses.includes(pathname)) return;
  const answer = fetch(event.request);
  event.respondWith(answer);
  const after = isSignOut
    ? answer.then(
        ({ status }) => status !== 403 && inTurn(forget),
        () => inTurn(forget),
      )
    : answer.then(
        () => inTurn(pathname === closingAddress ? forgetIfOut : checkOwner),
        () => {},
      );
  event.waitUntil(after);
}

/** A page of the network's; without network, the copy. */
function open(event, pathname) {
  const answer = fetch(event.request);
  event.respondWith(orCopy(answer, pathname));
  if (pathname.startsWith("/espace")) event.waitUntil(answer.then(() => inTurn(refresh)).catch(() => {}));
}

async function orCopy(answer, pathname) {
  const late = new Promise((resolve) => {
    if (cardPage.test(pathname))
      setTimeout(async () => resolve((await keptFor(pathname)) ?? answer), patienceMilliseconds);
  });
  return Promise.race([answer, late]).catch(async () => (await keptFor(pathname)) ?? nothingKept());
}

/** The view for a counter where it is asked for, the card everywhere else. */
async function keptFor(pathname) {
  const copy = await kept();
  return copy && pathname === counterAddress ? ((await stored(counterAddress)) ?? copy) : copy;
}

const dress = async (request) => (await caches.match(request.url, { cacheName })) ?? fetch(request);

/** One piece of work at a time: a copy being taken must not outlive a sign-out. */
let turn = Promise.resolve();
function inTurn(work) {
  turn = turn.then(work).catch(() => {});
  return turn;
}

const forget = () => caches.delete(cacheName);
const orders = new Map([
  ["keep", () => copyFor()],
  ["refresh", refresh],
  ["forget", forget],
]);

const stored = (address = copyAddress) => caches.match(address, { cacheName });
const ownerOf = (copy) => copy.headers.get("x-owner");
const keptAt = (copy) => copy.headers.get("x-kept-at");

/** Whether the card of a copy may still be presented: its last day, in France, is not over. */
const isValid = (copy) =>
  new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Paris" }) <= (copy.headers.get("x-until") ?? "");

/** The copy, while its card is valid: past its last day, it is thrown away. */
async function kept() {
  const copy = await stored();
  if (!copy || isValid(copy)) return copy;
  await forget();
}

/** Only what is kept already is kept afresh, at most once an hour, and only for the same member. */
async function refresh() {
  const copy = await stored();
  if (!copy || (isValid(copy) && Date.now() - Date.parse(keptAt(copy)) < freshMilliseconds)) return;
  await copyFor(ownerOf(copy)).catch(() => {});
  await kept();
}

/** Somebody may just have signed in: the copy stays if it is its owner, or nobody; in doubt, it goes. */
async function checkOwner() {
  const copy = await stored();
  if (copy && !(await copyFor(ownerOf(copy)).catch(() => false))) await forget();
}

/** The space may just have been closed: if nobody is signed in any more, the copy goes with it. */
async function forgetIfOut() {
  const answer = await fetch(copyAddress, { redirect: "manual", cache: "no-store" });
  if (answer.type === "opaqueredirect") await forget();
}

async function keptSince() {
  const copy = await kept();
  return copy ? keptAt(copy) : null;
}

/**
 * Takes a copy; no valid card any more, or somebody else's space, the copy goes. Gives whether the former owner is not
 * replaced: the same, or nobody is signed in. The site away, nothing changes and nothing is sure.
 */
async function copyFor(formerOwner) {
  const signal = AbortSignal.timeout(patienceMilliseconds);
  const answer = await fetch(copyAddress, { redirect: "manual", cache: "no-store", signal });
  if (answer.type === "opaqueredirect") return true;
  if (answer.status === 404) await forget();
  if (!answer.ok) return false;
  const html = await answer.text();
  const [owner, until] = ["card-owner", "card-until"].map((name) => metaOf(html, name));
  if (!owner || !until) return false;
  if (formerOwner && owner !== formerOwner) return forget().then(() => false);
  await store({ [copyAddress]: html, ...(await counterOf(owner, signal)) }, { owner, until });
  return true;
}

/** The view for a counter, if it is the same member's: the copy does without it otherwise. */
async function counterOf(owner, signal) {
  const answer = await fetch(counterAddress, { redirect: "manual", cache: "no-store", signal }).catch(
    () => {},
  );
  const html = answer?.ok ? await answer.text() : "";
  return metaOf(html, "card-owner") === owner && { [counterAddress]: html };
}

const metaOf = (html, name) => html.match(`name="${name}" content="([\\w-]+)"`)?.[1];

async function store(pages, about) {
  const html = Object.values(pages).join("");
  const styles = [
    ...new Set([...html.matchAll(/href="([^"]+\.css[^"]*)"/g)].map(([, href]) => absolute(href))),
  ];
  const letters = [...new Set((await Promise.all(styles.map(lettersOf))).flat())];
  const cache = await caches.open(cacheName);
  const addresses = Object.keys(pages).map((address) => absolute(address));
  const wanted = [...addresses, ...styles, ...letters];
  await cache.addAll([...styles, ...letters]);
  for (const [address, page] of Object.entries(pages)) await cache.put(address, copyOf(page, about));
  for (const { url } of await cache.keys()) if (!wanted.includes(url)) await cache.delete(url);
}

async function lettersOf(style) {
  const css = await (await fetch(style)).text();
  return [...css.matchAll(/url\(["']?([^"')]+\.woff2)["']?\)/g)].map(([, file]) => absolute(file, style));
}

const absolute = (address, base = location.origin) => new URL(address, base).href;

function copyOf(html, { owner, until }) {
  const still = html.replace(/<script\b[\s\S]*?<\/script>|<link rel="(preload|modulepreload)"[^>]*>/g, "");
  return new Response(still, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": policy,
      "x-owner": owner,
      "x-until": until,
      "x-kept-at": new Date().toISOString(),
    },
  });
}

async function nothingKept() {
  const style =
    "body{margin:0 auto;max-width:36rem;padding:3rem 1rem;font:1.125rem/1.6 system-ui,sans-serif;" +
    "color:#15292c;background:#fbf6ec}a{color:#0b4a50;font-weight:bold}" +
    "@media(prefers-color-scheme:dark){body{color:#f4ecdf;background:#0d1a1c}a{color:#8dd6ca}}";
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(style));
  const hash = btoa(String.fromCharCode(...new Uint8Array(digest)));
  return new Response(
    `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>Hors connexion – Espace adhérent MGAS</title>
<style>${style}</style><main><h1>Vous êtes hors connexion</h1>
<p>Votre espace a besoin d’internet. Vérifiez votre réseau, puis rechargez cette page.</p>
<p>Votre carte n’est pas gardée sur cet appareil. Pour l’avoir aussi sans réseau, choisissez « Garder ma carte sur cet
appareil » sur la page de votre carte, la prochaine fois que vous serez connecté.</p>
<p><a href="/espace/carte">Réessayer</a></p></main></html>`,
    {
      headers: {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Security-Policy": `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'`,
      },
    },
  );
}
