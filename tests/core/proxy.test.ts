import { unstable_doesMiddlewareMatch as doesMatch } from "next/experimental/testing/server";
import { NextRequest } from "next/server";
import { afterEach, expect, test, vi } from "vitest";
import { helpDraftAddress, helpPictureUpload, routes } from "@/lib/core/routes";
import { config, proxy } from "@/proxy";

afterEach(() => vi.unstubAllEnvs());

const asked = (address: string, method = "GET") =>
  proxy(new NextRequest(`http://here${address}`, { method, headers: { "content-type": "x" } }));
const policy = (address: string, method?: string) =>
  asked(address, method).headers.get("content-security-policy");

const own = ["/", "/aide", "/aide/carte", "/contact", "/nulle-part", "/espaces", "/aide/apercus"];

test.each(own)("%s keeps its own policy, even when it is asked for with a content type", (address) => {
  expect(policy(address)).toBeNull();
  expect(policy(address, "HEAD")).toBeNull();
});

test.each(own)("a form posted to %s is answered with a nonce", (address) =>
  expect(policy(address, "POST")).toContain("'nonce-"),
);

const named = config.matcher.filter(
  (source): source is string => typeof source === "string" && !source.includes("("),
);

test.each([...named, routes.staffHome])("%s is made for each request, with a nonce of its own", (source) => {
  for (const address of new Set([source.replace("/:path*", ""), source.replace(":path*", "un/deux")]))
    expect(policy(address)).toContain("'nonce-");
});

test("a nonce holds 128 bits, and serves one request", () => {
  const nonces = [1, 2].map(() => policy(routes.login)?.match(/'nonce-([^']+)'/)?.[1] ?? "");
  expect(nonces.map((nonce) => Buffer.from(nonce, "base64").length)).toEqual([16, 16]);
  expect(new Set(nonces).size).toBe(2);
});

test("the answer to a form is not kept where pages are", () => {
  expect(asked("/aide/carte", "POST").headers.get("cache-control")).toContain("no-store");
  expect(asked("/api/session", "POST").headers.get("cache-control")).toBeNull();
});

test("on Vercel pages of published content are made for each request, and not kept", () => {
  vi.stubEnv("MADE_FOR_VERCEL", "1");
  for (const address of ["/", "/aide", "/aide/carte", "/contact"]) {
    expect(policy(address)).toContain("'nonce-");
    expect(asked(address).headers.get("cache-control")).toContain("no-store");
  }
});

const goesThrough = (url: string, headers: Record<string, string> = {}) =>
  doesMatch({ config, url, headers, nextConfig: {} });

test.each(["/api/pieces", helpPictureUpload])(
  "what is sent to %s is not held in memory by the proxy",
  (url) => {
    expect(goesThrough(url, { "content-type": "multipart/form-data; boundary=x" })).toBe(false);
  },
);

test.each([
  routes.staffLogin,
  routes.staffHome,
  routes.staffHelp,
  routes.staffNewHelp,
  helpDraftAddress("x"),
  `${helpPictureUpload}-autre`,
  `${helpPictureUpload}/autre`,
])("%s has its policy", (url) => {
  expect(goesThrough(url)).toBe(true);
});

test("a form posted to a page of the site has its policy, the page read has none of the proxy", () => {
  expect(goesThrough(routes.home, { "content-type": "multipart/form-data; boundary=x" })).toBe(true);
  expect(goesThrough(routes.home)).toBe(false);
});
