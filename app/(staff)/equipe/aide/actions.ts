"use server";

import { redirect } from "next/navigation";
import { database } from "@/db/client";
import { now } from "@/lib/core/clock";
import { formAction, refused } from "@/lib/core/form-action";
import { routes, routeTo, withQuery } from "@/lib/core/routes";
import { createPage } from "@/lib/help/create-page";
import { NewPageInput, OrderInput } from "@/lib/help/desk-input";
import { listDeskPages } from "@/lib/help/desk-queries";
import { orderPages } from "@/lib/help/order-pages";
import { requireStaff } from "@/lib/staff/require-staff";

export const createAction = formAction(NewPageInput, async ({ title, theme }) => {
  const { staffId } = await requireStaff("editor", "administrator");
  const created = await createPage(database(), { title, theme, staffId, now: now() });
  return created.ok
    ? redirect(routeTo.staffHelpPage(created.value))
    : refused("Cette adresse vient d’être prise. Recommencez.");
});

/** One place up or down in its theme; at its end already, nothing changes. */
export const orderAction = formAction(OrderInput, async ({ theme, page, way }) => {
  const { staffId } = await requireStaff("editor", "administrator");
  const at = now();
  const ids = (await listDeskPages(database(), { theme, now: at })).map(({ id }) => id);
  const from = ids.indexOf(page);
  const to = way === "up" ? from - 1 : from + 1;
  const other = ids[to];
  if (from >= 0 && other) {
    const pageIds = ids.map((id) => (id === page ? other : id === other ? page : id));
    await orderPages(database(), { theme, pageIds, staffId, now: at });
  }
  redirect(`${withQuery(routes.staffHelp, { message: "ordre" })}#page-${page}`);
});
