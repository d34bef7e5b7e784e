const noBreakSpace = "\u00a0";

/** Writes a French telephone number by pairs, "+33199001234" as "01 99 00 12 34", with no-break spaces. */
export function formatPhone(e164: string): string {
  const national = e164.replace(/^\+33/, "0");
  return national.replace(/(\d{2})(?=\d)/g, `$1${noBreakSpace}`);
}

/** Writes a SIREN by groups of three, "123456789" as "123 456 789", with no-break spaces. */
export function formatSiren(siren: string): string {
  return siren.replace(/(\d{3})(?=\d)/g, `$1${noBreakSpace}`);
}
