import type { Route } from "next";
import { routes, routeTo } from "@/lib/core/routes";
import type { Limit } from "@/lib/core/throttle";
import { foldedWords } from "@/lib/core/words";
import type { HelpContent, Section, StepPicture, TutorialSection } from "./content";
import type { ShownPicture } from "./pictures-of";

/** The themes of the help, in the order in which they are listed. */
export const helpThemeNames = {
  access: "Créer mon espace et me connecter",
  contract: "Mon contrat et ma carte",
  reimbursements: "Mes remboursements",
  contributions: "Mes cotisations",
  documents: "Mes documents",
  changes: "Changer quelque chose",
  data: "Mes données et ma sécurité",
  ending: "Résilier",
} as const;

export type HelpTheme = keyof typeof helpThemeNames;

/** Where the list of help shows each theme. */
const themeAnchors: Record<HelpTheme, string> = {
  access: "acces",
  contract: "contrat",
  reimbursements: "remboursements",
  contributions: "cotisations",
  documents: "documents",
  changes: "changements",
  data: "donnees",
  ending: "resiliation",
};

export const helpThemeAnchor = (theme: HelpTheme): string => themeAnchors[theme];

export const helpThemeAddress = (theme: HelpTheme): Route => `${routes.help}#${themeAnchors[theme]}`;

export const helpStateNames = {
  draft: "Brouillon",
  "in-review": "En relecture",
  published: "Publiée",
  archived: "Archivée",
} as const;

export type HelpState = keyof typeof helpStateNames;

export const sectionNames: Record<Section["kind"], string> = {
  text: "Texte",
  notice: "Encadré",
  tutorial: "Tutoriel",
  questions: "Questions et réponses",
  contacts: "Contacts",
};

/** How long a link that shows a working copy lives. */
export const previewHours = 24;

/** How long after its last sign an editor is still said to have a page open. */
export const presenceSeconds = 45;

export const tutorialsOf = (content: HelpContent): TutorialSection[] =>
  content.sections.filter((section) => section.kind === "tutorial");

/** Why an older text of a page was kept. */
export const revisionReasonNames = {
  imported: "Venue avec le site",
  submitted: "Envoyée en relecture",
  published: "Publiée",
  "put-aside": "Mise de côté",
  replaced: "Remplacée par une version plus ancienne",
} as const;

export type RevisionReason = keyof typeof revisionReasonNames;

/** Why a page did not help, as a reader may say it. */
export const voteReasonNames = {
  "not-found": "Je n’ai pas trouvé ce que je cherchais",
  "not-clear": "Je n’ai pas compris l’explication",
  "does-not-work": "J’ai suivi l’explication, mais cela ne marche pas",
  other: "Une autre raison",
} as const;

export type VoteReason = keyof typeof voteReasonNames;

/** Over how many days the answers to « Cette page vous a-t-elle aidé ? » are counted for editors. */
export const voteDays = 90;

/** What a page may weigh as JSON: 25 times the longest of those that the product comes with. */
export const contentBytes = 256 * 1024;

const longestAddress = 500;
const linkAddress = /^(\/[^\s\\]*|#[a-z0-9-]+|https:\/\/[^\s\\]+|mailto:[^\s\\]+|tel:\+?\d+)$/i;
const anySite = "https://site.invalid";

/** Whether a link may lead there: within the site, or out of it by https, mail or telephone; never by another scheme. */
export function isLinkAddress(href: string): boolean {
  if (href.length > longestAddress || /\p{C}/u.test(href) || !linkAddress.test(href)) return false;
  return href.startsWith("/") ? innerAddress(href) !== undefined : URL.canParse(href, anySite);
}

/** Where an address of the site leads; nothing for one that only looks so: `//host`, and what browsers read as it. */
export function innerAddress(href: string): { pathname: string; hash: string } | undefined {
  const url = URL.canParse(href, anySite) ? new URL(href, anySite) : undefined;
  return url?.origin === anySite && !url.pathname.startsWith("//") ? url : undefined;
}

/** How many links to other sites a page may hold: each is tried before a publication. */
export const mostOutsideLinks = 50;

/** Addresses of the help itself. */
const reservedSlugs: readonly string[] = ["recherche", "images", "apercu"];
const slugLength = 80;

export const isReserved = (slug: string): boolean => reservedSlugs.includes(slug);

/** Whether a text is the end of an address: small letters and digits, with single dashes between. */
export const isSlug = (text: string): boolean =>
  text.length <= slugLength && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);

/** The end of an address that a title gives: « Créer mon espace » gives « creer-mon-espace ». */
export function slugFrom(title: string): string {
  const words = foldedWords(title)
    .join("-")
    .replace(/[^a-z0-9-]/g, "");
  const cut = words
    .slice(0, slugLength - 4)
    .replace(/^-+|-+$/g, "")
    .replace(/-{2,}/g, "-");
  return cut || "page";
}

/** What is taken of a picture: mebibytes are counted, « Mo » are said. Its width is twice that of a page's column. */
export const pictureLimits = {
  bytes: 5 * 1024 * 1024,
  pixels: 24_000_000,
  width: 1_600,
  height: 4_800,
} as const;

/** The name of a picture of the product among those of a page. */
export const captureKey = (journey: string, step: string): string => `${journey}/${step}`;

/** The name of a step's picture among those of a page. */
export const pictureKey = (picture: StepPicture): string =>
  picture.kind === "upload" ? picture.pictureId : captureKey(picture.journey, picture.step);

type Upload = { id: string; width: number; height: number };

/** A picture that an editor sent, as a page shows it: the same in both shapes. Its zone is the step's to say. */
export function uploadedPicture({ id, width, height }: Upload): ShownPicture {
  const shape = { width, height, zone: null };
  const sources = (["avif", "webp"] as const).map((format) => ({
    type: `image/${format}`,
    width,
    height,
    srcSet: routeTo.helpPicture(id, format),
  }));
  return { sources, fallback: routeTo.helpPicture(id, "jpg"), phone: shape, desktop: shape };
}

/** What may be asked of the search, in characters. */
export const longestSearch = 200;

/** How many searches one connection may ask for, in seconds. */
export const searchLimit = { attempts: 60, window: 60 } as const satisfies Limit;

/** How many answers to « Cette page vous a-t-elle aidé ? » one connection may give, in seconds. */
export const voteLimit = { attempts: 20, window: 3_600 } as const satisfies Limit;

/** How a text reads. */
export const readabilityNames = {
  easy: "Facile à lire",
  fair: "Correct",
  hard: "Difficile à lire",
} as const;
