import { unstable_doesMiddlewareMatch as doesMatch } from "next/experimental/testing/server";
import { expect, test } from "vitest";
import { helpDraftAddress, helpPictureUpload, routes } from "@/lib/core/routes";
import { config } from "@/proxy";

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
