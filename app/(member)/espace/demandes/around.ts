import type { Temporal } from "temporal-polyfill";
import { database } from "@/db/client";
import { countries } from "@/lib/contact/countries";
import { listBeneficiaries } from "@/lib/contract/queries";
import type { Around } from "@/lib/request/input";

/** What the forms of a member offer: the people of the contract, and the countries. */
export async function readAround(memberId: string, today: Temporal.PlainDate): Promise<Around> {
  return { people: await listBeneficiaries(database(), memberId), countries: codes, today };
}

const codes = countries.map(({ code }) => code);
