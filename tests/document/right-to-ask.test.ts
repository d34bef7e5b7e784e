import { expect, test } from "vitest";
import { isAskedHere } from "@/lib/document/right-to-ask";

test.each([
  [{}, true],
  [{ "Sec-Fetch-Site": "same-origin" }, true],
  [{ "Sec-Fetch-Site": "none" }, true],
  [{ "Sec-Fetch-Site": "same-site" }, false],
  [{ "Sec-Fetch-Site": "cross-site" }, false],
  [{ "Sec-Fetch-Site": "same-origin", "Sec-Purpose": "prefetch;prerender" }, false],
  [{ Purpose: "prefetch" }, false],
])("a document asked for with %o is made: %s", (headers, made) => {
  expect(isAskedHere(new Headers(headers))).toBe(made);
});
