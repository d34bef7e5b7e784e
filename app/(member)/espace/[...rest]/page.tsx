import { notFound } from "next/navigation";
import { requireMember } from "@/lib/account/require-member";

export { metadata } from "@/app/not-found";

/** Any other address of the space: sign-in first, so that nobody learns which pages exist. */
export default async function UnknownPage(): Promise<never> {
  await requireMember();
  notFound();
}
