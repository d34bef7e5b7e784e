import { isLinkAddress } from "@/lib/help/rules";

type Read = { href: string } | { fault: string };

/** What somebody typed as the address of a link: a site, an e-mail address and a telephone are known without their scheme. */
export function readLinkAddress(typed: string): Read {
  const text = typed.trim();
  if (text === "") return { fault: "Choisissez une page dans la liste, ou écrivez une adresse." };
  const href = completed(text);
  if (isLinkAddress(href)) return { href };
  if (/^http:/i.test(text))
    return { fault: "Cette adresse n’est pas protégée. Essayez-la avec «\u00a0https://\u00a0» au début." };
  if (text.startsWith("/") || /^https:/i.test(text))
    return {
      fault:
        "Cette adresse n’est pas écrite comme il faut. Ouvrez la page, puis copiez son adresse depuis la barre d’adresse.",
    };
  return {
    fault:
      "Cette adresse ne peut pas servir de lien. Écrivez l’adresse d’une page (https://…), une adresse e-mail ou un numéro de téléphone.",
  };
}

function completed(text: string): string {
  if (/^[^\s@:/]+@[^\s@:/]+\.[a-z]{2,}$/i.test(text)) return `mailto:${text}`;
  if (/^\+?[\d\s.]{4,20}$/.test(text)) return `tel:${text.replace(/[\s.]/g, "")}`;
  return /^([a-z0-9-]+\.)+[a-z]{2,}(\/\S*)?$/i.test(text) ? `https://${text}` : text;
}
