import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { routes, routeTo, signOutAddress } from "@/lib/core/routes";

const groups = readdirSync("app").filter((name) => name.startsWith("("));
const hasPage = (address: string) =>
  ["", ...groups].some((group) => existsSync(path.join("app", group, address, "page.tsx")));

test("every address of the routes leads to a page, and sign-out to a handler", () => {
  const addresses = Object.values(routes).map((address) => address.split("?")[0] ?? "");
  expect(addresses.filter((address) => !hasPage(address))).toEqual([]);
  expect(existsSync(path.join("app", signOutAddress, "route.ts"))).toBe(true);
});

test("every page has its name in the routes", () => {
  const pages = readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith("page.tsx") && !name.includes("[..."))
    .map((name) => `/${name.replace(/\([^)]+\)\/|\/?page\.tsx$/g, "").replace(/\[\w+\]/g, "x")}`);
  const named = [
    routeTo.reimbursement,
    routeTo.sharedCard,
    routeTo.request,
    routeTo.newRequest,
    routeTo.memberFile,
    routeTo.deskRequest,
    routeTo.helpPage,
    routeTo.helpPreview,
    routeTo.staffHelpPage,
    routeTo.staffHelpReview,
    (id: string) => routeTo.staffHelpVersions(id),
    (id: string) => routeTo.deskTermination(id),
  ];
  const made = [...named.map((address) => address("x")), routeTo.requestStep("x", "x")];
  expect(pages.filter((page) => ![...Object.values<string>(routes), ...made].includes(page))).toEqual([]);
});

test("a link to a page of ours is written by its name, never as a string", () => {
  const files = ["app", "components"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".tsx"))
      .map((name) => path.join(folder, name)),
  );
  const strings = files.filter((file) =>
    /\b(href|redirect\(|assign\()=?\{?["`]\/(?!#)/.test(readFileSync(file, "utf8")),
  );
  expect(strings).toEqual([]);
});
