import { StaffHeader } from "@/components/staff/staff-header";
import { currentStaff } from "@/lib/staff/current-staff";

/** The header, with the name of who is signed in: the pages guard, it only shows. */
export async function CurrentHeader() {
  return <StaffHeader person={await currentStaff()} />;
}
