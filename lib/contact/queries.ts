import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { contactDetails } from "@/db/schema";
import { type ContactDetails, noDetails } from "./rules";

/** The columns of a member's contact details, as rules know them. */
export const detailColumns = {
  addressFlat: contactDetails.addressFlat,
  addressBuilding: contactDetails.addressBuilding,
  addressStreet: contactDetails.addressStreet,
  addressPlace: contactDetails.addressPlace,
  postcode: contactDetails.postcode,
  town: contactDetails.town,
  country: contactDetails.country,
  mobile: contactDetails.mobile,
  landline: contactDetails.landline,
  postPreference: contactDetails.postPreference,
};

/** Where a member can be reached besides the account's e-mail; empty when nothing is known. */
export async function findContactDetails(db: Db, memberId: string): Promise<ContactDetails> {
  const [found] = await db
    .select(detailColumns)
    .from(contactDetails)
    .where(eq(contactDetails.memberId, memberId));
  return found ?? noDetails;
}
