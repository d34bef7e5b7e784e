import type { Metadata } from "next";
import { NoticePanel } from "@/components/operations/notice-panel";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { database } from "@/db/client";
import { now } from "@/lib/core/clock";
import { listNotices } from "@/lib/operations/notice-queries";
import { requireStaff } from "@/lib/staff/require-staff";
import { setNoticeAction, withdrawNoticeAction } from "./actions";

export const metadata: Metadata = { title: "État du service" };

export default async function ServiceStatePage({ searchParams }: PageProps<"/equipe/etat">) {
  await requireStaff("administrator");
  const { message } = await searchParams;
  const at = now();

  return (
    <PageBody width="wide">
      <PageTitle lead="Ce qui marche, ce qui attend, et ce que tout le monde lit en haut des pages.">
        État du service
      </PageTitle>
      <NoticePanel
        notices={await listNotices(database(), at)}
        now={at}
        message={typeof message === "string" ? message : undefined}
        set={setNoticeAction}
        withdraw={withdrawNoticeAction}
      />
    </PageBody>
  );
}
