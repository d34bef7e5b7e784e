import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { maxDuration } from "@/app/api/jobs/run/route";
import { deployedMemory } from "@/scripts/deployed-memory";

const text = (file: string) => readFileSync(file, "utf8");
const lines = (file: string) =>
  text(file)
    .split("\n")
    .filter((line) => line && !line.startsWith("#"));
const settings = [...text("lib/core/env.ts").matchAll(/^ {4}([A-Z][A-Z_0-9]+):/gm)].map(([, name]) => name!);
const secretName = /(SECRET|KEY|KEYS|TOKEN|PASSWORD|PEPPERS|_URL)$/;

describe("the image", () => {
  const stages = text("Dockerfile")
    .replace(/\\\n\s*/g, "")
    .split(/^(?=FROM )/m)
    .slice(1)
    .map((stage) => stage.split("\n").filter((line) => /^[A-Z]+ /.test(line)));
  const [build = [], final = []] = stages;
  const copied = build
    .filter((line) => line.startsWith("COPY "))
    .flatMap((line) => line.split(" ").slice(1, -1));
  const allowed = lines(".dockerignore")
    .filter((line) => line.startsWith("!"))
    .map((line) => line.slice(1));

  test("is made of sources that exist, and of no others", () => {
    expect(stages).toHaveLength(2);
    expect(copied.length).toBeGreaterThan(8);
    for (const source of copied) expect(existsSync(source), source).toBe(true);
    expect([...allowed].sort()).toEqual([...copied].sort());
    expect(lines(".dockerignore")[0]).toBe("*");
    expect(lines(".dockerignore").at(-3)).toBe("**/.env*");
  });

  test("takes from the build the server alone, and runs it as nobody known", () => {
    expect(final.filter((line) => line.startsWith("COPY "))).toEqual([
      "COPY --from=build /app/.next/standalone ./",
    ]);
    const user = final.findLast((line) => line.startsWith("USER "));
    expect(user).toMatch(/^USER [1-9]\d{3,}:[1-9]\d{3,}$/);
    expect(final.indexOf(user ?? "")).toBeLessThan(final.findIndex((line) => line.startsWith("CMD ")));
    expect(final.join("\n")).toMatch(/HEALTHCHECK .*\/api\/health\/ready/);
  });

  test("is given no secret", () => {
    const given = stages
      .flat()
      .filter((line) => /^(ARG|ENV) /.test(line))
      .join(" ");
    const names = [...given.matchAll(/([A-Z_]{3,})=/g)].map(([, name]) => name!);
    expect(names.length).toBeGreaterThan(3);
    expect(names.filter((name) => secretName.test(name))).toEqual([]);
    expect(text("Dockerfile")).not.toMatch(/^ADD /m);
  });
});

type Service = {
  read_only?: boolean;
  privileged?: boolean;
  user?: string;
  cap_drop?: string[];
  security_opt?: string[];
  restart?: string;
  image: string;
  command?: string[];
  healthcheck?: { test?: string[]; disable?: boolean };
  environment?: Record<string, string>;
  ports?: string[];
  volumes?: string[];
  stop_grace_period?: string;
  depends_on?: Record<string, { condition: string }>;
  networks?: string[];
};
type Compose = { services: Record<string, Service>; secrets: Record<string, { file: string }> };

describe("compose.yaml", () => {
  const { services, secrets } = parse(text("compose.yaml"), { merge: true }) as Compose;
  const named = Object.entries(services);
  const isOurs = ({ image }: Service) => image.startsWith("espace-adherent");

  test("has what the product needs: two web servers, a worker, and what they live with", () => {
    expect(Object.keys(services).sort()).toEqual(
      "caddy mailbox migrate pgbouncer postgres static web-1 web-2 worker".split(" "),
    );
    expect(services["web-1"]).toEqual(services["web-2"]);
  });

  test.each(named)("%s writes where it is told, gains no right, and says how it is", (_name, service) => {
    expect([service.read_only, service.cap_drop, service.security_opt, service.privileged]).toEqual([
      true,
      ["ALL"],
      ["no-new-privileges:true"],
      undefined,
    ]);
    const checked = service.healthcheck?.test ?? isOurs(service);
    expect(service.restart === "no" || checked).toBeTruthy();
    if (isOurs(service)) expect(service.user ?? "10001:10001").toBe("10001:10001");
  });

  test("holds no secret: each is a file that is not in the repository", () => {
    const given = named.flatMap(([, { environment = {} }]) => Object.keys(environment));
    expect(given.filter((name) => secretName.test(name))).toEqual([]);
    for (const { file } of Object.values(secrets)) expect(file).toMatch(/^deploy\/secrets\//);
    for (const kept of ["deploy/secrets/", "deploy/*.env"]) expect(lines(".gitignore")).toContain(kept);
  });

  test("gives settings that exist, and mounts files that exist", () => {
    const given = named
      .filter(([, one]) => isOurs(one))
      .flatMap(([, one]) => Object.keys(one.environment ?? {}));
    expect(given.filter((name) => !settings.includes(name))).toEqual([]);
    const files = named.flatMap(([, { volumes = [] }]) => volumes.filter((one) => one.startsWith("./")));
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) expect(existsSync(file.split(":")[0]!), file).toBe(true);
  });

  test("starts in order: the database, its schema and what pages load, the servers, the proxy", () => {
    const waits = (name: string) =>
      Object.fromEntries(
        Object.entries(services[name]!.depends_on ?? {}).map(([on, { condition }]) => [on, condition]),
      );
    expect(waits("migrate")).toEqual({ postgres: "service_healthy" });
    expect(waits("web-1")).toEqual({
      migrate: "service_completed_successfully",
      static: "service_completed_successfully",
      pgbouncer: "service_healthy",
    });
    expect(waits("caddy")).toEqual({ "web-1": "service_healthy", "web-2": "service_healthy" });
  });

  test("what pages load is added to an empty volume, and a second build to the first", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "static-"));
    for (const build of ["one", "two"]) {
      mkdirSync(`${folder}/${build}/chunks`, { recursive: true });
      writeFileSync(`${folder}/${build}/chunks/${build}.js`, "");
      const [program = "", ...words] =
        services.static?.command?.map((word) =>
          word
            .replaceAll("/app/.next/static", `${folder}/${build}`)
            .replaceAll("/srv/static", `${folder}/volume`),
        ) ?? [];
      execFileSync(program, words);
    }
    expect(readdirSync(`${folder}/volume/_next/static/chunks`)).toEqual(["one.js", "two.js"]);
    rmSync(folder, { recursive: true });
  });

  test("opens the proxy to the world and nothing else, and leaves a process the time to finish", () => {
    const open = named.flatMap(([name, { ports = [] }]) =>
      ports.filter((port) => !port.startsWith("127.0.0.1:")).map(() => name),
    );
    expect([...new Set(open)]).toEqual(["caddy"]);
    expect(services.postgres?.networks).toEqual(["inside"]);
    for (const name of ["web-1", "worker"]) expect(services[name]?.stop_grace_period).toBe("30s");
  });
});

test.each(["Dockerfile", "deploy/systemd/espace-web@.service", "deploy/systemd/espace-worker.service"])(
  "%s bounds the memory as the drill measured it",
  (file) => {
    for (const [name, value] of Object.entries(deployedMemory))
      expect(text(file).replaceAll('"', "")).toContain(`${name}=${value}`);
  },
);

describe("systemd", () => {
  const units = readdirSync("deploy/systemd");
  const bundled = text("scripts/bundle-commands.ts").match(/const commands = \[(.*?)\]/s)?.[1] ?? "";

  test.each(units)("%s is not root, writes its state alone, and runs what the build makes", (file) => {
    const unit = lines(`deploy/systemd/${file}`);
    for (const line of [
      "User=espace",
      "ProtectSystem=strict",
      "NoNewPrivileges=yes",
      "CapabilityBoundingSet=",
    ])
      expect(unit).toContain(line);
    const program = unit.find((line) => line.startsWith("ExecStart="))?.split(" ")[1] ?? "";
    expect(program === "server.js" || bundled.includes(`"${path.basename(program, ".mjs")}"`)).toBe(true);
    if (!file.includes("migrate"))
      expect(unit).toEqual(expect.arrayContaining(["TimeoutStopSec=30", "Restart=always"]));
  });

  test("the worker's and the web servers' are there", () => {
    expect(units).toEqual(["espace-migrate.service", "espace-web@.service", "espace-worker.service"]);
  });
});

test("Vercel runs in France, and its scheduler calls a route that exists, each minute", () => {
  const { regions, crons, functions } = JSON.parse(text("vercel.json"));
  expect(regions).toEqual(["cdg1"]);
  expect(crons).toEqual([{ path: "/api/jobs/run", schedule: "* * * * *" }]);
  expect(functions).toEqual({ "app/api/jobs/run/route.ts": { maxDuration } });
});

test("the page of the proxy runs nothing, and its only style is the one that its policy names", () => {
  const page = text("deploy/indisponible.html");
  const [, style = ""] = page.match(/<style>(.*?)<\/style>/s) ?? [];
  const hash = createHash("sha256").update(style).digest("base64");
  expect(text("deploy/Caddyfile")).toContain(`style-src 'sha256-${hash}'`);
  expect(page).not.toMatch(/<script|style=|src=/);
});

const sources = ["app", "components", "lib", "emails"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(tsx?|mjs|cjs)$/.test(name))
    .map((name) => path.join(folder, name)),
);

test("no setting is written into what browsers load", () => {
  expect(sources.length).toBeGreaterThan(500);
  expect(sources.filter((file) => /NEXT_PUBLIC_/.test(text(file)))).toEqual([]);
});

test("no action holds a variable of the code around it: the key that names actions in every build protects nothing", () => {
  expect(sources.filter((file) => /^\s+["']use server["']/m.test(text(file)))).toEqual([]);
});
