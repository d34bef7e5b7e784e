import path from "node:path";
import type { NextConfig } from "next";
import { policyWithoutScripts } from "./lib/core/content-security";
import { publishedSources } from "./lib/help/published-addresses";

const everywhere = [
  { key: "Strict-Transport-Security", value: "max-age=63072000; includeSubDomains" },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
];

/**
 * A browser or a cache on the way asks again each time: a publication must be seen within a minute. The page adds the
 * policy of its scripts; the proxy replaces both headers where it has the page made for one request.
 */
const published = (source: string) => ({
  source,
  headers: [
    { key: "Cache-Control", value: "no-cache" },
    { key: "Content-Security-Policy", value: policyWithoutScripts() },
  ],
});

const config: NextConfig = {
  output: "standalone",
  // Written into the build: which pages are made for each request is decided there, once.
  env: { MADE_FOR_VERCEL: process.env.VERCEL ?? "" },
  // Servers that built the same sources are one deployment (`scripts/build.ts`).
  generateBuildId: () => process.env.BUILD_ID ?? null,
  cacheHandler: path.resolve("lib/help/page-cache.cjs"),
  typedRoutes: true,
  poweredByHeader: false,
  reactStrictMode: true,
  // No page asks for it: pictures are made at their sizes beforehand, and the address that resizes them is closed.
  images: { unoptimized: true },
  // `npm run types` checks the whole project, tests included; a build need not do it again.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    { source: "/:path*", headers: everywhere },
    // A browser asks for the worker afresh each time: what it keeps on a device must follow a correction at once.
    { source: "/service-worker.js", headers: [{ key: "Cache-Control", value: "no-cache" }] },
    ...publishedSources.map(published),
    { source: "/resilier/lien/:path*", headers: [{ key: "Referrer-Policy", value: "no-referrer" }] },
    { source: "/lien/:path*", headers: [{ key: "Referrer-Policy", value: "no-referrer" }] },
    { source: "/equipe/invitation/:path*", headers: [{ key: "Referrer-Policy", value: "no-referrer" }] },
    { source: "/aide/apercu/:path*", headers: [{ key: "Referrer-Policy", value: "no-referrer" }] },
    // The address of a picture names its version.
    {
      source: "/tutoriels/:path*",
      headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }],
    },
    { source: "/carte-partagee/:path*", headers: [{ key: "Referrer-Policy", value: "no-referrer" }] },
  ],
  serverExternalPackages: [
    "@opentelemetry/api",
    "@opentelemetry/exporter-trace-otlp-http",
    "@opentelemetry/resources",
    "@opentelemetry/sdk-trace-node",
    "prom-client",
    "@aws-sdk/client-s3",
    "@aws-sdk/lib-storage",
    "@fastify/busboy",
    "flydrive",
    "sharp",
    "@myriaddreamin/typst-ts-node-compiler",
    "bcryptjs",
    "piscina",
    "pino",
    "postgres",
    "graphile-worker",
    "nodemailer",
  ],
  outputFileTracingIncludes: {
    "/**": [
      "./lib/account/bcrypt-worker.mjs",
      "./lib/document/templates/**",
      "./node_modules/@expo-google-fonts/atkinson-hyperlegible/*/*.ttf",
      "./node_modules/@img/**",
      "./node_modules/@myriaddreamin/**",
      "./node_modules/bcryptjs/**",
      "./node_modules/piscina/**",
    ],
  },
};

export default config;
