/** The hidden fields of a page's form, as a browser without JavaScript would post them back. */
export function hiddenFields(html: string): Record<string, string> {
  const form = html.match(/<form[^>]*noValidate[\s\S]*?<\/form>/i)?.[0] ?? "";
  const inputs = [...form.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)];
  return Object.fromEntries(inputs.map(([, name = "", value = ""]) => [name, decode(value)]));
}

const entities: Record<string, string> = {
  "&quot;": '"',
  "&#x27;": "'",
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
};

const decode = (text: string) =>
  text.replace(/&(quot|#x27|lt|gt|amp);/g, (entity) => entities[entity] ?? entity);
