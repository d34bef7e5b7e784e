import type { NextConfig } from "next";

const config: NextConfig = {
  output: "standalone",
  typedRoutes: true,
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["bcryptjs", "piscina", "pino", "postgres", "graphile-worker", "nodemailer"],
  outputFileTracingIncludes: {
    "/**": ["./lib/account/bcrypt-worker.mjs", "./node_modules/bcryptjs/**", "./node_modules/piscina/**"],
  },
};

export default config;
