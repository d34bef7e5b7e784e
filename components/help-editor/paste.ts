/** Beyond this, pasted HTML is the machinery of a word processor: its words alone are taken. */
const htmlLength = 200_000;
/** What is kept of a pasted text: more than a page of help holds. */
const keptLength = 20_000;
const keptLines = 150;

/** What is pasted, light enough to be read at once; the schema of the text cleans it afterwards. */
export function lightened(html: string): string {
  if (html.length <= htmlLength) return html;
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const machinery of page.querySelectorAll("style, script, title, xml, template")) machinery.remove();
  const lines = [...page.body.querySelectorAll("p, li, h1, h2, h3, h4, td")].map(wordsOf).filter(Boolean);
  const kept = (lines.length > 0 ? lines : [wordsOf(page.body)]).slice(0, keptLines);
  const text = kept.join("\n").slice(0, keptLength);
  const light = page.createElement("div");
  for (const line of text.split("\n")) light.appendChild(page.createElement("p")).textContent = line;
  return light.innerHTML;
}

const wordsOf = (part: Element): string => (part.textContent ?? "").replace(/\s+/g, " ").trim();
