# One image for everything: the web server by default, the worker and the operators' commands by another command.
FROM node:22-bookworm-slim AS build
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY next.config.ts proxy.ts instrumentation.ts postcss.config.mjs tsconfig.json ./
COPY app app
COPY components components
COPY db db
COPY emails emails
COPY lib lib
COPY public public
COPY scripts scripts
# No setting is needed here, and none is kept: the server reads them when it starts.
RUN npm run build

FROM node:22-bookworm-slim
ENV NODE_ENV=production \
    HOSTNAME=0.0.0.0 \
    PORT=3000 \
    NODE_OPTIONS="--max-old-space-size=192 --max-semi-space-size=16" \
    MALLOC_ARENA_MAX=2
# Folders that named volumes take their owner from: documents of members, backups, and what every build serves.
RUN groupadd --gid 10001 espace \
    && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin espace \
    && install -d -o 10001 -g 10001 -m 700 /var/lib/espace-adherent /var/backups/espace-adherent \
    && install -d -o 10001 -g 10001 -m 755 /srv/static
WORKDIR /app
# Owned by root, run by another: the process cannot change what it runs.
COPY --from=build /app/.next/standalone ./
USER 10001:10001
EXPOSE 3000
HEALTHCHECK --interval=5s --timeout=4s --start-period=30s --retries=3 \
    CMD ["node", "--eval", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server.js"]
