/** What the other servers of the run were given, for one more of a test's own. */
export function givenSettings(): Record<string, string> {
  const names = Object.keys(process.env).filter((name) =>
    /^(DATABASE|SESSION|LOOKUP|CAPTCHA|DATA|PASSWORD|SMTP|MAIL|STORAGE)_/.test(name),
  );
  return Object.fromEntries(names.map((name) => [name, process.env[name] ?? ""]));
}
