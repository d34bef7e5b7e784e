import { once } from "node:events";
import { createServer, type Server } from "node:https";
import type { AddressInfo, LookupFunction } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { notice, questions, section, tutorial } from "@/db/help/blocks";
import { writtenPages } from "@/db/help/written-pages";
import { archivePage } from "@/lib/help/archive-page";
import { checkLinks } from "@/lib/help/check-links";
import type { HelpContent, Section } from "@/lib/help/content";
import { listPagesLeadingTo } from "@/lib/help/desk-queries";
import { importPages } from "@/lib/help/import-pages";
import { linksOf } from "@/lib/help/links";
import { type Reach, reachAll as reachEvery } from "@/lib/help/reach-all";
import { reach, reachLink } from "@/lib/help/reach-link";
import { saveDraft } from "@/lib/help/save-draft";
import { aDatabase } from "../support/database";
import { now } from "../support/people";
import { aDraft, aPublished, reachAll } from "./support";

const db = await aDatabase();

const page = (...sections: Section[]): HelpContent => ({ title: "Titre", summary: "Résumé", sections });

test("links are found wherever they are, from top to bottom", () => {
  const content = page(
    section("texte", "A", "[un](/contact)", "- [deux](/aide)", "### [trois](/connexion)"),
    notice("encadre", "information", "B", "[**quatre**](/contact)"),
    tutorial("pas", "C", "/connexion", [["clic", "[cinq](#texte)"]]),
    questions("D", ["Pourquoi ?", "[six](tel:+33144107070)"]),
    { kind: "contacts", id: "contacts", title: "E" },
  );
  expect(linksOf(content)).toEqual([
    { href: "/contact", label: "un", sectionId: "texte" },
    { href: "/aide", label: "deux", sectionId: "texte" },
    { href: "/connexion", label: "trois", sectionId: "texte" },
    { href: "/contact", label: "**quatre**", sectionId: "encadre" },
    { href: "/connexion", label: "Fais-le avec moi", sectionId: "pas", start: true },
    { href: "#texte", label: "cinq", sectionId: "pas", stepId: "clic" },
    { href: "tel:+33144107070", label: "six", sectionId: "questions", questionId: "question-1" },
  ]);
});

test("a link half in bold is one link", () => {
  const [text] = page(section("a", "A", "x")).sections;
  const link = { type: "link" as const, attrs: { href: "/contact" } };
  const inlines = [
    { type: "text" as const, text: "Nous ", marks: [link] },
    { type: "text" as const, text: "écrire", marks: [link, { type: "bold" as const }] },
  ];
  const body = { type: "doc" as const, content: [{ type: "paragraph" as const, content: inlines }] };
  expect(linksOf(page({ ...text, kind: "text", body } as Section))).toMatchObject([{ label: "Nous écrire" }]);
});

describe("what a link leads to", async () => {
  const target = await aPublished(db, { content: page(section("debut", "Début", "Mots.")) });
  const moved = await aPublished(db);
  await saveDraft(db, { ...moved, slug: `${moved.slug}-autrement` });
  const draft = await aDraft(db);
  const archived = await aPublished(db);
  await archivePage(db, archived);

  const faultOf = async (href: string, answers: Reach = reachAll) => {
    const [dead] = await checkLinks(db, page(section("ici", "A", `[lien](${href})`)), answers);
    return dead?.fault;
  };

  test.each<[string, string | undefined]>([
    ["/", undefined],
    ["/contact", undefined],
    ["/contact#reclamation", undefined],
    ["/connexion?suite=%2Fespace", undefined],
    ["/documents/statuts.pdf", undefined],
    ["/espace/demandes/nouvelle/question", undefined],
    ["/espace/demandes/nouvelle/autre", "unknown-page"],
    ["/documents/autre.pdf", "unknown-page"],
    ["/contacts", "unknown-page"],
    ["/contact/", "unknown-page"],
    ["/api/pieces", "unknown-page"],
    ["/aide", undefined],
    ["/aide/nulle-part", "unknown-page"],
    [`/aide/${target.slug}`, undefined],
    [`/aide/${target.slug}#debut`, undefined],
    [`/aide/${target.slug}#fin`, "unknown-anchor"],
    [`/aide/${moved.slug}`, undefined],
    [`/aide/${moved.slug}-autrement`, "unknown-page"],
    [`/aide/${draft.slug}`, "unknown-page"],
    [`/aide/${archived.slug}`, "unknown-page"],
    ["#ici", undefined],
    ["#la-bas", "unknown-anchor"],
    ["mailto:contact@mutuelle.example", undefined],
    ["tel:+33144107070", undefined],
    ["https://exemple.example", undefined],
  ])("%s: %s", async (href, fault) => expect(await faultOf(href)).toBe(fault));

  test.each<[string, string | undefined]>([
    ["/creer-mon-espace", undefined],
    ["/nulle-part", "unknown-page"],
    ["//exemple.example", "unknown-page"],
  ])("a tutorial that opens %s: %s", async (start, fault) => {
    const dead = await checkLinks(db, page(tutorial("ici", "A", start, [["un", "Ouvrez."]])), reachAll);
    expect(dead.map((link) => link.fault)).toEqual(fault ? [fault] : []);
  });

  test.each(["https://[", "https://a:port/", "https://100%"])(
    "%s, kept before it was refused, is dead and breaks nothing",
    async (href) => {
      expect(await faultOf(href, reachLink)).toBe("unreachable");
    },
  );

  test.each(["//exemple.example", "/.//exemple.example", "/aide/..//contact"])(
    "%s leads to no page",
    async (href) => {
      expect(await faultOf(href)).toBe("unknown-page");
    },
  );

  test("an address that cannot be asked is dead", async () => {
    const breaks = () => {
      throw new Error("nobody can be asked");
    };
    expect(await faultOf("https://exemple.example", breaks)).toBe("unreachable");
  });

  test("an address of another site that does not answer is dead", async () => {
    expect(await faultOf("https://exemple.example", async () => false)).toBe("unreachable");
  });
});

test("each address is asked for once, a few at a time", async () => {
  let [asked, now, most] = [0, 0, 0];
  const answers = async () => {
    [asked, now] = [asked + 1, now + 1];
    most = Math.max(most, now);
    await new Promise(setImmediate);
    now -= 1;
    return true;
  };
  const lines = Array.from(
    { length: 60 },
    (_, index) => `[lien](https://exemple.example/${index % 30}#${index})`,
  );
  expect(await checkLinks(db, page(section("a", "A", ...lines)), answers)).toEqual([]);
  expect([asked, most]).toEqual([30, 6]);
});

test("what was not reached after thirty seconds in all does not answer, and the rest is not asked", async () => {
  vi.useFakeTimers();
  const asked: string[] = [];
  const answers = async (url: string) => {
    asked.push(url);
    await new Promise((resume) => setTimeout(resume, 20_000));
    return true;
  };
  const hrefs = Array.from({ length: 30 }, (_, index) => `https://exemple.example/${index}`);
  const reached = reachEvery(hrefs, answers);
  await vi.advanceTimersByTimeAsync(30_000);
  expect((await reached).size).toBe(6);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toHaveLength(12);
  vi.useRealTimers();
});

test("no link of the pages that the product comes with is dead", async () => {
  await importPages(db, writtenPages, now);
  for (const { slug, content } of writtenPages)
    expect({ slug, dead: await checkLinks(db, content, reachAll) }).toEqual({ slug, dead: [] });
});

test("the pages that lead to another are known before it is archived", async () => {
  const target = await aPublished(db);
  const linked = { ...page(section("a", "A", `[La page](/aide/${target.slug}?x=1#debut)`)), title: "Y mène" };
  const from = await aPublished(db, { content: linked });
  await aDraft(db, { content: { ...linked, title: "Y mènera" } });
  expect(await listPagesLeadingTo(db, target.pageId)).toEqual([{ id: from.pageId, title: "Y mène" }]);
  expect(await listPagesLeadingTo(db, from.pageId)).toEqual([]);
});

describe("an address of another site", async () => {
  /** The certificate that the tests' mail server comes with. */
  const context = new SMTPServer().secureContext.get("*");
  const asked: string[] = [];
  let answer: (method: string, path: string) => [number, string?] | "silence";
  const server: Server = createServer(
    { SNICallback: (_name, done) => done(null, context) },
    (request, response) => {
      asked.push(`${request.method} ${request.url}`);
      const given = answer(request.method ?? "", request.url ?? "");
      if (given === "silence") return;
      response.writeHead(given[0], given[1] ? { Location: given[1] } : {}).end("x".repeat(100));
    },
  ).listen(0, "127.0.0.1");
  await once(server, "listening");
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => void asked.splice(0));

  const here: LookupFunction = (_name, options, done) =>
    options.all ? done(null, [{ address: "127.0.0.1", family: 4 }]) : done(null, "127.0.0.1", 4);
  const ask = (url: string) =>
    reachLink(url, {
      lookup: here,
      port: (server.address() as AddressInfo).port,
      rejectUnauthorized: false,
    });

  test("answers when it answers to its headers", async () => {
    answer = () => [200];
    expect(await ask("https://exemple.example/a?b=c#d")).toBe(true);
    expect(asked).toEqual(["HEAD /a?b=c"]);
  });

  test("is asked for itself when its headers are refused", async () => {
    answer = (method) => [method === "GET" ? 200 : 405];
    expect(await ask("https://exemple.example/a")).toBe(true);
    expect(asked).toEqual(["HEAD /a", "GET /a"]);
  });

  test.each([404, 410, 500])("is dead when it says %s", async (status) => {
    answer = () => [status];
    expect(await ask("https://exemple.example/a")).toBe(false);
  });

  test.each([401, 403, 429])("is there when it says %s", async (status) => {
    answer = () => [status];
    expect(await ask("https://exemple.example/a")).toBe(true);
  });

  test("is followed through three redirections, and no more", async () => {
    const redirects = (count: number) => (_method: string, path: string) =>
      Number(path.slice(1)) >= count
        ? ([200] as [number])
        : ([302, `/${Number(path.slice(1)) + 1}`] as [number, string]);
    answer = redirects(3);
    expect(await ask("https://exemple.example/0")).toBe(true);
    answer = redirects(4);
    expect(await ask("https://exemple.example/0")).toBe(false);
  });

  test.each([
    "http://exemple.example/",
    "https://127.0.0.1/",
    "https://[::1]/",
    "https://[::ffff:127.0.0.1]/",
    "https://169.254.169.254/latest/meta-data",
    "https://10.0.0.1/",
    "https://localhost/",
    "https://exemple.example:8443/",
    "https://nom:secret@exemple.example/",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "//",
  ])("is dead when it leads to %s", async (location) => {
    answer = (_method, path) => (path === "/a" ? [302, location] : [200]);
    expect(await ask("https://exemple.example/a")).toBe(false);
    expect(asked).toEqual(["HEAD /a", "GET /a"]);
    expect(await ask(location)).toBe(false);
    expect(asked).toHaveLength(2);
  });

  test("is dead when its name leads to a private address", async () => {
    expect(await reachLink("https://localhost.localdomain/")).toBe(false);
    expect(await reachLink("https://ip6-localhost/")).toBe(false);
    expect(asked).toEqual([]);
  });

  test("is dead when its certificate is nobody's", async () => {
    answer = () => [200];
    const port = (server.address() as AddressInfo).port;
    expect(await reachLink("https://exemple.example/", { lookup: here, port })).toBe(false);
  });
});

test("where the settings say so, nothing is asked of other sites", async () => {
  const { env } = await import("@/lib/core/env");
  const before = env().LINK_CHECK;
  env().LINK_CHECK = "site";
  expect(await reach("https://exemple.example/")).toBe(true);
  env().LINK_CHECK = before;
});
