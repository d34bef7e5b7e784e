export type StoredMail = {
  id: string;
  at: string;
  from: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  /** The files that came with it, by name. */
  attachments: { name: string; type: string; base64: string }[];
};

/** The list of the e-mails received, the newest first. */
export function listPage(mails: StoredMail[]): string {
  const rows = mails.map(
    ({ id, to, subject, text, at }) => `
      <li><a href="/mails/${encodeURIComponent(id)}">
        <span class="line"><strong>${escaped(subject || "(sans objet)")}</strong><time datetime="${escaped(at)}">${escaped(when(at))}</time></span>
        <span class="muted">À ${escaped(to)}</span>
        <span class="muted extract">${escaped(extract(text))}</span>
      </a></li>`,
  );
  const list = rows.length > 0 ? `<ul class="list">${rows.join("")}</ul>` : empty;
  const count = `${mails.length} message${mails.length > 1 ? "s" : ""}`;
  const title = mails.length > 0 ? `Boîte de réception (${mails.length})` : "Boîte de réception";
  return page(title, `<h1>Boîte de réception</h1><p class="muted" role="status">${count}</p>${list}`, true);
}

/** One e-mail: who, when, its HTML as a mail program would show it, and its text. */
export function mailPage({ id, from, to, subject, at, text, html, attachments }: StoredMail): string {
  const body = html
    ? `<iframe src="/mails/${encodeURIComponent(id)}/html" title="Le message" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`
    : "";
  return page(
    subject || "(sans objet)",
    `<p><a class="back" href="/">← Boîte de réception</a></p>
    <h1>${escaped(subject || "(sans objet)")}</h1>
    <dl><div><dt>De</dt><dd>${escaped(from)}</dd></div><div><dt>À</dt><dd>${escaped(to)}</dd></div>
    <div><dt>Reçu</dt><dd><time datetime="${escaped(at)}">${escaped(when(at))}</time></dd></div></dl>
    ${attachments.map(({ name }, rank) => attachmentLink(id, rank, name)).join("")}
    ${body}
    <details${html ? "" : " open"}><summary>Version texte</summary><pre>${withLinks(text)}</pre></details>`,
  );
}

const attachmentLink = (id: string, rank: number, name: string) =>
  `<p><a class="back" href="/mails/${encodeURIComponent(id)}/${rank}" download="${escaped(name)}">Pièce jointe : ${escaped(name)}</a></p>`;

export const missingPage = (): string =>
  page(
    "Message introuvable",
    `<h1>Message introuvable</h1><p><a href="/">Revenir à la boîte de réception</a></p>`,
  );

/** Looks for new e-mails without disturbing who reads: the page is loaded again only when something came. */
export const refreshScript = `
const ids = async () => (await (await fetch("/api/mails")).json()).map(({ id }) => id).join();
let known;
setInterval(async () => {
  const now = await ids().catch(() => known);
  if (known !== undefined && now !== known) location.reload();
  known = now;
}, 1500);`;

const empty = `<p class="empty">Aucun message pour l’instant. Demandez la création d’un espace ou un nouveau mot de passe :
  l’e-mail apparaîtra ici, sans rien faire.</p>`;

function page(title: string, body: string, refreshed = false): string {
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)} · Messagerie de démonstration</title>
<link rel="stylesheet" href="/mailbox.css">
${refreshed ? `<script src="/mailbox.js" defer></script>` : ""}
</head>
<body>
<header><div><p class="name">Messagerie de démonstration</p>
<p>Les e-mails de l’espace adhérent arrivent ici. Rien ne sort de cet ordinateur.</p></div></header>
<main>${body}</main>
</body>
</html>`;
}

function escaped(text: string): string {
  const entities: Record<string, string> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

const withLinks = (text: string): string =>
  escaped(text).replace(
    /https?:\/\/[^\s<>()]+/g,
    (url) => `<a href="${url}" target="_blank" rel="noopener noreferrer">${url}</a>`,
  );

/** The first words after the greeting. */
function extract(text: string): string {
  const paragraphs = text.split(/\n{2,}/).map((paragraph) => paragraph.trim());
  const greeting = paragraphs.findIndex((paragraph) => paragraph.startsWith("Bonjour"));
  return (paragraphs[greeting + 1] ?? "").slice(0, 160);
}

const moment = new Intl.DateTimeFormat("fr-FR", {
  dateStyle: "long",
  timeStyle: "short",
  timeZone: "Europe/Paris",
});

const when = (at: string): string =>
  moment.format(new Date(at)).replace(/0?(\d+):(\d+)$/, "$1\u00a0h\u00a0$2");

export const styles = `
:root { color-scheme: light dark;
  --surface: #fbf6ec; --raised: #fffdf8; --ink: #15292c; --muted: #3f5356; --line: #e0d6c3;
  --brand: #0b4a50; --deep: #0b444a; --on-deep: #fff9ee; --accent: #f2a272; --focus: #b4470f; }
@media (prefers-color-scheme: dark) { :root {
  --surface: #0d1a1c; --raised: #142629; --ink: #f4ecdf; --muted: #bac7c2; --line: #2b4145;
  --brand: #8dd6ca; --deep: #0a2f34; --accent: #f0a677; --focus: #ffc79f; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--surface); color: var(--ink);
  font: 1.0625rem/1.6 "Atkinson Hyperlegible", "Segoe UI", Roboto, Helvetica, Arial, sans-serif; overflow-wrap: anywhere; }
header { background: var(--deep); color: var(--on-deep); border-bottom: 4px solid var(--accent); }
header > div, main { max-width: 52rem; margin: 0 auto; padding: 1.25rem clamp(1rem, 4vw, 2rem); }
header p { margin: 0; } .name { font-size: 1.375rem; font-weight: 700; }
h1 { font-size: clamp(1.5rem, 1.2rem + 1.4vw, 2rem); line-height: 1.2; margin: 1rem 0 0.5rem; text-wrap: balance; }
a { color: var(--brand); font-weight: 700; text-underline-offset: 0.2em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 3px; border-radius: 0.25rem; }
.muted, time, dt { color: var(--muted); }
.list { list-style: none; margin: 1.5rem 0; padding: 0; background: var(--raised); border: 1px solid var(--line);
  border-radius: 1.25rem; overflow: clip; }
.list li + li { border-top: 1px solid var(--line); }
.list a { display: flex; flex-direction: column; gap: 0.125rem; padding: 1rem 1.25rem; color: inherit; font-weight: 400; text-decoration: none; }
.list a:hover strong { text-decoration: underline; } .list a:focus-visible { outline-offset: -4px; }
.list strong { color: var(--brand); font-size: 1.125rem; }
.line { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; }
.extract { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 1; overflow: hidden; }
.empty { background: var(--raised); border: 1px dashed var(--line); border-radius: 1.25rem; padding: 2.5rem 1.5rem; text-align: center; }
.back { display: inline-block; padding: 0.5rem 0; }
dl { margin: 1rem 0 1.5rem; } dl div { display: flex; gap: 0.75rem; } dt { flex: 0 0 3.5rem; } dd { margin: 0; }
iframe { display: block; width: 100%; height: min(82vh, 64rem); border: 1px solid var(--line); border-radius: 1.25rem; background: var(--raised); }
details { margin: 1.5rem 0; } summary { cursor: pointer; font-weight: 700; padding: 0.5rem 0; }
pre { white-space: pre-wrap; font: inherit; background: var(--raised); border: 1px solid var(--line); border-radius: 1.25rem; padding: 1.25rem; margin: 0.5rem 0; }
`;
