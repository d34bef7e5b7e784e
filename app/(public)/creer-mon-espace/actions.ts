"use server";

import { redirect } from "next/navigation";
import { database } from "@/db/client";
import { createSpace } from "@/lib/account/create-space";
import { CreateSpaceInput } from "@/lib/account/input";
import { requester } from "@/lib/account/request";
import { now } from "@/lib/core/clock";
import { formAction } from "@/lib/core/form-action";
import { routes } from "@/lib/core/routes";
import { recoveryRefused } from "../recovery-sentences";

export const createSpaceAction = formAction(
  CreateSpaceInput,
  async ({ membershipNumber, nir, email, captcha }) => {
    const { clientAddress } = await requester();
    const claim = { membershipNumber, nir, email, captcha, clientAddress, now: now() };
    const outcome = await createSpace(database(), claim);
    return outcome.ok ? redirect(routes.createSpaceSent) : recoveryRefused(outcome);
  },
  { secrets: ["captcha"] },
);
