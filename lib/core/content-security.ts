const hcaptchaHosts = "https://hcaptcha.com https://*.hcaptcha.com";

/**
 * The Content-Security-Policy of a page. `scripts` are the nonce or the hashes of its inline scripts;
 * hCaptcha's hosts are named only where operators chose it.
 */
export function contentSecurityPolicy(scripts: string[], hcaptcha = false): string {
  const third = hcaptcha ? ` ${hcaptchaHosts}` : "";
  const eval_ = process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : "";
  const inlineStyles = process.env.NODE_ENV === "development" || hcaptcha ? " 'unsafe-inline'" : "";
  return [
    "default-src 'self'",
    `script-src 'self' ${scripts.join(" ")}${third}${eval_}`,
    `style-src 'self'${inlineStyles}${third}`,
    `connect-src 'self'${third}`,
    hcaptcha ? `frame-src ${hcaptchaHosts}` : "frame-src 'none'",
    "img-src 'self' data:",
    "font-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/**
 * What the policies of all pages say, scripts apart. It can be sent beside a page's own policy, as both then apply,
 * and covers what is sent without one: the page of an outage.
 */
export const policyWithoutScripts = (): string =>
  contentSecurityPolicy([])
    .split("; ")
    .filter((rule) => !/^(default|script)-src /.test(rule))
    .join("; ");
