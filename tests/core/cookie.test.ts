import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, expect, test, vi } from "vitest";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

async function cookieAt(appUrl: string) {
  vi.stubEnv("APP_URL", appUrl);
  vi.stubEnv("PASSWORD_COST", "12");
  vi.resetModules();
  const { hostCookie } = await import("@/lib/core/cookie");
  return hostCookie("session", 60);
}

test("under HTTPS a cookie is bound to its host, out of reach of scripts and of other sites", async () => {
  expect(await cookieAt("https://localhost")).toEqual({
    name: "__Host-session",
    options: { httpOnly: true, sameSite: "lax", path: "/", secure: true, maxAge: 60 },
  });
  expect(await cookieAt("http://localhost:3000")).toMatchObject({
    name: "session",
    options: { secure: false },
  });
});

test("no cookie is written in another way", () => {
  const files = ["app", "lib", "components"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => path.join(folder, name)),
  );
  const sources = files.map((file) => ({ file, source: readFileSync(file, "utf8") }));
  expect(
    sources.filter(({ source }) => /set-cookie|document\.cookie/i.test(source)).map(({ file }) => file),
  ).toEqual([]);
  const written = sources.flatMap(({ file, source }) =>
    [...source.matchAll(/(?:jar|cookies\(\)\))\.set\(([^,]+),/g)].map(([, name]) => `${file} ${name}`),
  );
  expect(written.length).toBeGreaterThan(5);
  expect(written.filter((one) => !/ (name|\w+(\(\))?\.name)$/.test(one))).toEqual([]);
});
