import { requireStaff } from "@/lib/staff/require-staff";

export default async function Page() {
  await requireStaff("adviser");
  return <h1>Résiliations</h1>;
}
