import type { APIResponse } from "@playwright/test";
import { aFormerAddress, aHelpPage } from "./support/a-help-page";
import { expect, test } from "./support/fixtures";
import { valuesOf } from "./support/values-of";

const scriptPolicies = (answer: APIResponse) =>
  valuesOf(answer, "content-security-policy").filter((policy) => policy.includes("script-src"));

/** What a browser sends of itself, and what only somebody who tries things would add. */
const sentWith: Record<string, string>[] = [
  {},
  { "content-type": "x" },
  { "content-type": "x", "x-vercel-id": "x" },
];

test("no header that somebody sends has a page of published content kept longer, or its scripts refused", async ({
  request,
  db,
}) => {
  const address = await aHelpPage(db);
  const former = await aFormerAddress(db, address);
  for (const asked of ["/", "/aide", address, "/aide/nulle-part", former])
    for (const headers of sentWith) {
      const message = `${asked} with ${JSON.stringify(headers)}`;
      const answer = await request.get(asked, { headers, maxRedirects: 0 });
      expect(valuesOf(answer, "cache-control"), message).toEqual(["no-cache"]);
      expect(scriptPolicies(answer), message).toEqual([
        expect.stringMatching(/script-src 'self' 'sha256-[^;]*'/),
      ]);
      expect(scriptPolicies(answer)[0], message).not.toContain("nonce");
    }
});

test("the answer to a form posted there has a nonce, and nobody keeps it", async ({ request, db }) => {
  for (const asked of ["/", await aHelpPage(db)]) {
    const answer = await request.post(asked, { form: { q: "x" }, maxRedirects: 0 });
    expect(valuesOf(answer, "cache-control").join(), asked).toContain("no-store");
    expect(scriptPolicies(answer), asked).toEqual([expect.stringContaining("'nonce-")]);
  }
});
