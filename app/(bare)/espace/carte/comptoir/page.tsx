import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { cardMatrix } from "@/app/card-matrix";
import { CounterCard } from "@/components/card/counter-card";
import { IdleWarning } from "@/components/space/idle-warning";
import { requireMember } from "@/lib/account/require-member";
import { session } from "@/lib/account/rules";
import { routes } from "@/lib/core/routes";
import { cardOfNow, keptMetadata } from "../card-of-now";

export const generateMetadata = (): Promise<Metadata> => keptMetadata("Ma carte, à présenter");

export default async function CardAtCounterPage() {
  const { memberId } = await requireMember();
  const { card } = await cardOfNow(memberId);
  if (!card.ok) redirect(routes.card);
  return (
    <>
      <CounterCard card={card.value} matrix={cardMatrix(card.value)} />
      <IdleWarning idleMinutes={session.idleMinutes} warningMinutes={session.warningMinutes} />
    </>
  );
}
