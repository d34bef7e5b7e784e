import { notFound } from "next/navigation";
import { requireStaff } from "@/lib/staff/require-staff";

/** Any other address: sign-in first, so that nobody learns which pages exist. */
export default async function UnknownPage(): Promise<never> {
  await requireStaff();
  notFound();
}
