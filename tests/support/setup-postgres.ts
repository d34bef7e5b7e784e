import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { startPostgres } from "@/db/embedded";
import { migrateDatabase } from "@/db/migrate";

declare module "vitest" {
  interface ProvidedContext {
    postgresUrl: string;
  }
}

/** One PostgreSQL for the run, with a migrated template that each file copies. */
export default async function setup(project: TestProject) {
  const server = await startPostgres(`.test/postgres-${process.pid}`, [
    "fsync=off",
    "synchronous_commit=off",
    "max_connections=300",
  ]);
  const admin = postgres(server.url, { max: 1, onnotice: () => {} });
  await admin.unsafe("create database migrated");
  await admin.end();
  const template = new URL(server.url);
  template.pathname = "/migrated";
  await migrateDatabase(template.toString());
  project.provide("postgresUrl", server.url);
  return server.destroy;
}
