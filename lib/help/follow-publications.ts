import { connection } from "next/server";

/**
 * In a build made for Vercel, has the page that calls it made for each request. Vercel passes over `page-cache.cjs`: a
 * page kept there would outlive the publications that change it. Elsewhere it does nothing.
 */
export async function followPublications(): Promise<void> {
  if (process.env.MADE_FOR_VERCEL) await connection();
}
