import { notFound, redirect } from "next/navigation";
import { database } from "@/db/client";
import { requireMember } from "@/lib/account/require-member";
import { civilDate, now } from "@/lib/core/clock";
import { routeTo } from "@/lib/core/routes";
import { readWriting, stepToFill } from "@/lib/request/draft";
import { kindOfSlug } from "@/lib/request/rules";
import { checkStep } from "@/lib/request/steps";
import { readAround } from "../../around";

/** Leads to the step to fill: the first one, or where its owner stopped. */
export default async function NewRequestPage({ params }: PageProps<"/espace/demandes/nouvelle/[event]">) {
  const { memberId } = await requireMember();
  const { event } = await params;
  const kind = kindOfSlug(event);
  if (!kind) notFound();
  const [writing, around] = await Promise.all([
    readWriting(database(), memberId, kind),
    readAround(memberId, civilDate(now())),
  ]);
  redirect(routeTo.requestStep(event, stepToFill(kind, writing, around)?.slug ?? checkStep));
}
