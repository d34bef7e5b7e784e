import fc from "fast-check";
import { expect, test } from "vitest";
import { loginThen, routes, safeReturn, safeStaffReturn } from "@/lib/core/routes";

test.each([
  ["/espace", "/espace"],
  ["/espace/remboursements?page=2", "/espace/remboursements?page=2"],
  [undefined, "/espace"],
  ["", "/espace"],
  ["/contact", "/espace"],
  ["/espacement", "/espace"],
  ["//mechant.example/espace", "/espace"],
  ["https://mechant.example/espace", "/espace"],
  ["/espace/../../connexion", "/espace"],
  ["/espace\\@mechant.example", "/espace"],
  ["/espace\n//mechant.example", "/espace"],
  ["javascript:alert(1)", "/espace"],
])("after sign-in %s leads to %s", (asked, reached) => {
  expect(safeReturn(asked)).toBe(reached);
});

test("whatever is asked, the way back stays in the space", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.string().map((end) => `/espace${end}`),
      ),
      (asked) => {
        const url = new URL(safeReturn(asked), "https://here.example");
        expect(url.origin).toBe("https://here.example");
        expect(url.pathname).toMatch(/^\/espace(\/|$)/);
      },
    ),
  );
});

test.each([
  ["/equipe/demandes?qui=miennes", "/equipe/demandes?qui=miennes"],
  [undefined, "/equipe/accueil"],
  ["/espace", "/equipe/accueil"],
  ["/equipement", "/equipe/accueil"],
  ["//mechant.example/equipe", "/equipe/accueil"],
  ["/equipe/../espace", "/equipe/accueil"],
  ["//[", "/equipe/accueil"],
])("after a sign-in of the team, %s leads to %s", (asked, reached) => {
  expect(safeStaffReturn(asked)).toBe(reached);
});

test("the way to sign-in carries the page asked for", () => {
  expect(loginThen("/espace/carte?face=verso")).toBe("/connexion?suite=%2Fespace%2Fcarte%3Fface%3Dverso");
  expect(routes.home).toBe("/");
});
