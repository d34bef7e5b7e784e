import type { Temporal } from "temporal-polyfill";
import { database } from "@/db/client";
import { countries } from "@/lib/contact/countries";
import { listBeneficiaries } from "@/lib/contract/queries";
import type { Around } from "@/lib/request/input";

/** What the forms of a member offer: the people still covered or to be, and the countries. */
export async function readAround(memberId: string, today: Temporal.PlainDate): Promise<Around> {
  const everybody = await listBeneficiaries(database(), memberId);
  const people = everybody.filter(({ coveredTo }) => !coveredTo || coveredTo.toString() >= today.toString());
  return { people, countries: codes, today };
}

const codes = countries.map(({ code }) => code);
