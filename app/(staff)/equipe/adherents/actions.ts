"use server";

import { formAction } from "@/lib/core/form-action";
import { routeTo } from "@/lib/core/routes";
import { MemberSearchInput } from "@/lib/staff/input";
import { requireStaff } from "@/lib/staff/require-staff";
import { searchAnswer } from "./search-answer";

export const searchMembersAction = formAction(MemberSearchInput, async ({ asked }) => {
  const { staffId } = await requireStaff("adviser", "administrator");
  return searchAnswer({ staffId, asked, hrefOf: routeTo.memberFile });
});
