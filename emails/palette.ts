/** The house's colours (app/globals.css), written out: mail programs read no variables. Text holds 7:1. */
export const light = {
  surface: "#fbf6ec",
  raised: "#fffdf8",
  sunken: "#f3ebdc",
  ink: "#15292c",
  muted: "#3f5356",
  line: "#e0d6c3",
  brand: "#0b4a50",
  onBrand: "#fffdf8",
  deep: "#0b444a",
  onDeep: "#fff9ee",
  onDeepMuted: "#d5e6e0",
  accent: "#f2a272",
} as const;

const dark: Record<keyof typeof light, string> = {
  surface: "#0d1a1c",
  raised: "#142629",
  sunken: "#0f1f22",
  ink: "#f4ecdf",
  muted: "#bac7c2",
  line: "#2b4145",
  brand: "#8dd6ca",
  onBrand: "#06282b",
  deep: "#0a2f34",
  onDeep: "#fff9ee",
  onDeepMuted: "#d5e6e0",
  accent: "#f0a677",
};

/** Inline styles are the light ones; a program that knows the dark preference reads these over them. */
export const darkStyles = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .surface, .surface > table > tbody > tr > td { background-color: ${dark.surface} !important; }
  .raised { background-color: ${dark.raised} !important; border-color: ${dark.accent} ${dark.line} ${dark.line} !important; }
  .sunken { background-color: ${dark.sunken} !important; }
  .deep { background-color: ${dark.deep} !important; }
  .ink { color: ${dark.ink} !important; }
  .muted { color: ${dark.muted} !important; }
  .link { color: ${dark.brand} !important; }
  .button { background-color: ${dark.brand} !important; color: ${dark.onBrand} !important; }
}
@media (max-width: 480px) {
  .gutter { padding: 0 !important; }
  .inner { padding-left: 22px !important; padding-right: 22px !important; }
  .button { display: block !important; text-align: center !important; }
}`;
