/** What the post delivers as France: one postcode plan. */
const ofFrance = new Set(["FR", "GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF", "WF", "PF", "NC", "TF"]);

const names = new Intl.DisplayNames("fr", { type: "region", fallback: "none" });

/** « Belgique », or the code itself when nobody knows it. */
export const countryName = (code: string): string =>
  names.of(code)?.replace("R.A.S. chinoise de ", "") ?? code;

/** Codes that Intl names and that are no country: withdrawn, grouped or reserved ones. */
const noCountry = new Set(
  "AC AN BU CP CQ CS DD DG DY EA EU EZ FX HV IC NH QO RH SU TA TP UK UN VD XA XB XK YD YU ZR ZZ".split(" "),
);

/** Every country by its French name, France first. */
export const countries: readonly { code: string; name: string }[] = everyCountry();

function everyCountry() {
  const letters = [...Array(26).keys()].map((n) => String.fromCharCode(65 + n));
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const found = codes
    .filter((code) => names.of(code) !== undefined && !noCountry.has(code) && !ofFrance.has(code))
    .map((code) => ({ code, name: countryName(code) }))
    .sort((a, b) => a.name.localeCompare(b.name, "fr"));
  return [{ code: "FR", name: "France, outre-mer compris" }, ...found];
}
