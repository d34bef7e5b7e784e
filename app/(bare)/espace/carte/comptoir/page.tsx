import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { cardMatrix } from "@/app/card-matrix";
import { CounterCard } from "@/components/card/counter-card";
import { IdleWarning } from "@/components/space/idle-warning";
import { database } from "@/db/client";
import { requireMember } from "@/lib/account/require-member";
import { session } from "@/lib/account/rules";
import { readCard } from "@/lib/card/queries";
import { civilDate, now } from "@/lib/core/clock";
import { routes } from "@/lib/core/routes";

export const metadata: Metadata = { title: "Ma carte, à présenter" };

export default async function CardAtCounterPage() {
  const { memberId } = await requireMember();
  const card = await readCard(database(), memberId, civilDate(now()));
  if (!card.ok) redirect(routes.card);
  return (
    <>
      <CounterCard card={card.value} matrix={cardMatrix(card.value)} />
      <IdleWarning idleMinutes={session.idleMinutes} warningMinutes={session.warningMinutes} />
    </>
  );
}
