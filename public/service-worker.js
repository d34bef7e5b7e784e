/**
 * Keeps one thing for the moments without network: the card, when its owner chose so. No other page is ever kept.
 * The copy is one document, its style and its letters, in one cache. It goes at sign-out, and when another member
 * signs in. A session that ends by itself leaves it: the card is shown in pharmacies where no network comes.
 */
const cacheName = "carte";
const copyAddress = "/espace/carte/hors-ligne";
const signOutAddress = "/deconnexion";
const patienceMilliseconds = 8_000;

/** Where a navigation without network finds the card: the space, and sign-in, where an ended session leads. */
const readable = /^\/(espace|connexion)(\/|$)/;

/** The copy runs nothing, sends nothing and opens in no frame. */
const policy =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; manifest-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("message", (event) => {
  const order = { keep, refresh, forget }[event.data];
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
  else if (mode === "navigate" && readable.test(pathname)) open(event, pathname);
  else if (destination === "style" || destination === "font") event.respondWith(dress(event.request));
});

/** Sign-out takes the copy away at once. Any other form may have been a sign-in: whose space is it now? */
function watch(event, pathname) {
  if (pathname === signOutAddress) return event.waitUntil(inTurn(forget));
  if (event.request.mode === "navigate") return;
  const answer = fetch(event.request);
  event.respondWith(answer);
  event.waitUntil(answer.then(() => inTurn(refresh)).catch(() => {}));
}

/** A page of the network's; without network, or when it makes wait too long, the copy. */
function open(event, pathname) {
  const answer = fetch(event.request);
  event.respondWith(orCopy(answer));
  if (pathname.startsWith("/espace")) event.waitUntil(answer.then(() => inTurn(refresh)).catch(() => {}));
}

async function orCopy(answer) {
  const copy = await caches.match(copyAddress, { cacheName });
  const late = new Promise((resolve) => copy && setTimeout(() => resolve(copy), patienceMilliseconds));
  return Promise.race([answer, late]).catch(() => copy ?? nothingKept());
}

const dress = async (request) => (await caches.match(request.url, { cacheName })) ?? fetch(request);

/** One piece of work at a time: a copy being taken must not outlive a sign-out. */
let turn = Promise.resolve();
function inTurn(work) {
  turn = turn.then(work).catch(() => {});
  return turn;
}

const keep = () => copyFor();
const forget = () => caches.delete(cacheName);

/** Only what is kept already is kept afresh, and only for the same member. */
async function refresh() {
  const copy = await caches.match(copyAddress, { cacheName });
  if (copy) await copyFor(copy.headers.get("x-owner"));
}

async function keptSince() {
  const copy = await caches.match(copyAddress, { cacheName });
  return copy?.headers.get("x-kept-at") ?? null;
}

/** Signed out or site away, nothing changes; no valid card any more, or somebody else's space, the copy goes. */
async function copyFor(formerOwner) {
  const signal = AbortSignal.timeout(patienceMilliseconds);
  const answer = await fetch(copyAddress, { redirect: "manual", cache: "no-store", signal });
  if (answer.status === 404) return forget();
  if (!answer.ok) return;
  const html = await answer.text();
  const owner = html.match(/name="card-owner" content="([\w-]+)"/)?.[1];
  if (!owner) return;
  if (formerOwner && owner !== formerOwner) return forget();
  await store(html, owner);
}

async function store(html, owner) {
  const styles = [...html.matchAll(/href="([^"]+\.css[^"]*)"/g)].map(([, href]) => absolute(href));
  const letters = (await Promise.all(styles.map(lettersOf))).flat();
  const cache = await caches.open(cacheName);
  const wanted = [absolute(copyAddress), ...styles, ...letters];
  await cache.addAll([...styles, ...letters]);
  await cache.put(copyAddress, copyOf(html, owner));
  for (const { url } of await cache.keys()) if (!wanted.includes(url)) await cache.delete(url);
}

async function lettersOf(style) {
  const css = await (await fetch(style)).text();
  return [...css.matchAll(/url\(["']?([^"')]+\.woff2)["']?\)/g)].map(([, file]) => absolute(file, style));
}

const absolute = (address, base = location.origin) => new URL(address, base).href;

function copyOf(html, owner) {
  const still = html.replace(/<script\b[\s\S]*?<\/script>|<link rel="(preload|modulepreload)"[^>]*>/g, "");
  return new Response(still, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": policy,
      "x-owner": owner,
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
