import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { measureProcess, metrics } from "@/lib/core/metrics";

type Panel = { targets?: { expr: string }[] };
type Rule = { alert: string; expr: string; annotations: Record<string, string> };

const text = (file: string) => readFileSync(file, "utf8");
const { panels }: { panels: Panel[] } = JSON.parse(text("deploy/grafana/espace.json"));
const alerts = parse(text("deploy/prometheus/alerts.yaml")) as { groups: { rules: Rule[] }[] };
const rules = alerts.groups.flatMap(({ rules }) => rules);
const operations = text("docs/operations.md");

/** The names that a scrape shows, those of the parts of a histogram included. */
async function exposedNames(): Promise<Set<string>> {
  measureProcess();
  const all = await metrics().registry.getMetricsAsJSON();
  return new Set(
    all.flatMap(({ name, type }) =>
      String(type) === "histogram" ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
    ),
  );
}

const cited = (expr: string) => expr.match(/\bespace_\w+/g) ?? [];

test("dashboards and alerts cite only metrics that the product exposes, under their documented names", async () => {
  const exposed = await exposedNames();
  const expressions = [
    ...rules.map(({ expr }) => expr),
    ...panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr)),
  ];
  const names = [...new Set(expressions.flatMap(cited))];

  expect(rules.length).toBeGreaterThan(10);
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => !exposed.has(name))).toEqual([]);
  const own = (await metrics().registry.getMetricsAsJSON())
    .map(({ name }) => name)
    .filter((name) => !/^espace_(nodejs|process)_/.test(name));
  expect(own.filter((name) => !operations.includes(`\`${name}\``))).toEqual([]);
});

test("each alert says what happens and what to do, and leads to a heading that exists", () => {
  const headings = [...operations.matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
    title!.toLowerCase().replace(/\W+/g, "-"),
  );
  for (const { alert, annotations } of rules) {
    expect(annotations.summary, alert).toMatch(/\.$/);
    expect(annotations.action, alert).toMatch(/\.$/);
    const [file, anchor] = annotations.runbook!.split("#");
    expect(file, alert).toBe("docs/operations.md");
    expect(headings, alert).toContain(anchor);
  }
});

test("the file for Prometheus reads both kinds of processes where they tell their metrics, with the token", () => {
  const { scrape_configs: configs } = parse(text("deploy/prometheus/prometheus.yaml")) as {
    scrape_configs: Record<string, unknown>[];
  };
  expect(configs.map((config) => [config.job_name, config.metrics_path, config.authorization])).toEqual([
    ["espace-web", "/api/metrics", { credentials_file: "token" }],
    ["espace-worker", "/metrics", { credentials_file: "token" }],
  ]);
});
