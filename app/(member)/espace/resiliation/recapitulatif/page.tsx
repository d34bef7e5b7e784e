import { requireMember } from "@/lib/account/require-member";

export default async function Page() {
  await requireMember();
  return <h1>Résilier votre contrat</h1>;
}
