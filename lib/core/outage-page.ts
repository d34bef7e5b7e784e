import { formatPhone } from "@/lib/core/format";
import { mutual } from "@/lib/core/mutual";
import { routes } from "@/lib/core/routes";

/** The text fields of a form that changed nothing, secrets left out, with the address it was posted to. */
export type Unsaved = { address: string; fields: [string, string][] };

/** What this page runs: nothing. Its style is a file of `public/`; a form may be sent again to the same site. */
export const outagePolicy =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/**
 * The page that stands in for any page which needs the database while it is away: no database, no script, no build.
 * @param unsaved what was typed, to send again when the space is back
 */
export function outagePage(address: string, unsaved?: Unsaved): string {
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>Espace momentanément indisponible – Espace adhérent ${htmlOf(mutual.name)}</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/indisponible.css">
</head>
<body>
<header><p><a href="${routes.home}">Espace adhérent ${htmlOf(mutual.name)}</a></p></header>
<main>
<h1>Votre espace est momentanément indisponible</h1>
<p class="lead">Ce n’est pas de votre fait, et rien n’est perdu de ce qui était enregistré. L’espace revient dès que possible, le plus souvent en quelques minutes.</p>
${unsaved ? sendAgain(unsaved) : tryAgain(address)}
<section>
<h2>En attendant</h2>
<ul>
<li><a href="${routes.help}">L’aide reste ouverte</a>\u00a0: toutes les démarches, pas à pas.</li>
<li>Un conseiller vous répond au <a href="tel:${mutual.telephone}">${formatPhone(mutual.telephone)}</a>, ${htmlOf(mutual.hours)} (${htmlOf(mutual.telephoneCost)}).</li>
</ul>
</section>
</main>
</body>
</html>
`;
}

const tryAgain = (address: string) => `<p><a class="button" href="${htmlOf(address)}">Réessayer</a></p>`;

/** Hidden fields, as the browser would post them again. */
function sendAgain({ address, fields }: Unsaved): string {
  const inputs = fields.map(
    ([name, value]) => `<input type="hidden" name="${htmlOf(name)}" value="${htmlOf(value)}">`,
  );
  return `<form method="post" enctype="multipart/form-data" action="${htmlOf(address)}">
${inputs.join("\n")}
<p>Ce que vous aviez écrit n’est pas encore enregistré, mais cette page le garde\u00a0: laissez-la ouverte, puis envoyez-le de nouveau dans un moment. Un mot de passe ou un fichier sera à redonner.</p>
<p><button class="button">Envoyer de nouveau</button></p>
</form>`;
}

/** A line break written as a reference is not changed on its way back. */
const htmlOf = (text: string) => text.replace(/[&<>"'\r\n]/g, (sign) => `&#${sign.charCodeAt(0)};`);
