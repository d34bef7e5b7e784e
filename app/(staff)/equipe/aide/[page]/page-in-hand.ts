import { notFound } from "next/navigation";
import { cache } from "react";
import { database } from "@/db/client";
import { findDeskPage } from "@/lib/help/desk-queries";

/** The page of an address, read once for the page and its title; « introuvable » when there is none. */
export const pageInHand = cache(async (id: string) => {
  const page = await findDeskPage(database(), id);
  return page ?? notFound();
});
