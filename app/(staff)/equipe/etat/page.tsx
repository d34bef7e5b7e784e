import type { Metadata } from "next";
import { NoticePanel } from "@/components/operations/notice-panel";
import {
  CarePanel,
  DatabasePanel,
  FeedPanel,
  NeighboursPanel,
  PeoplePanel,
  ProcessPanel,
  QueuePanel,
} from "@/components/operations/service-panels";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { database } from "@/db/client";
import { buildInfo } from "@/lib/core/build-info";
import { now } from "@/lib/core/clock";
import { env } from "@/lib/core/env";
import { formatMoment } from "@/lib/core/format";
import { routes } from "@/lib/core/routes";
import { listNotices } from "@/lib/operations/notice-queries";
import { readService } from "@/lib/operations/read-service";
import { requireStaff } from "@/lib/staff/require-staff";
import { setNoticeAction, withdrawNoticeAction } from "./actions";

export const metadata: Metadata = { title: "État du service" };

export default async function ServiceStatePage({ searchParams }: PageProps<"/equipe/etat">) {
  await requireStaff("administrator");
  const { message } = await searchParams;
  const at = now();
  const [service, notices] = await Promise.all([readService(database(), at), listNotices(database(), at)]);
  const startedAt = at.subtract({ seconds: Math.floor(process.uptime()) });

  return (
    <PageBody width="wide">
      <PageTitle lead="Ce qui marche, ce qui attend, et ce que tout le monde lit en haut des pages.">
        État du service
      </PageTitle>
      <section aria-label="En un mot" className="mb-8 flex flex-col gap-4">
        <Verdict worries={Object.values(service.worries).flat()} />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <ButtonLink href={routes.staffState} look="secondary">
            Actualiser
          </ButtonLink>
          <p className="text-muted">{`Lu le ${formatMoment(at)}.`}</p>
        </div>
      </section>
      <div className="mb-8">
        <NoticePanel
          notices={notices}
          now={at}
          message={typeof message === "string" ? message : undefined}
          set={setNoticeAction}
          withdraw={withdrawNoticeAction}
        />
      </div>
      <div className="grid gap-8 lg:grid-cols-2 lg:items-start">
        <QueuePanel service={service} />
        <PeoplePanel service={service} />
        <DatabasePanel service={service} />
        <FeedPanel service={service} />
        <CarePanel service={service} />
        <NeighboursPanel service={service} captchaProvider={providers[env().CAPTCHA_PROVIDER]} />
        <ProcessPanel service={service} startedAt={startedAt} {...buildInfo()} />
      </div>
    </PageBody>
  );
}

const providers = { altcha: "ALTCHA, le nôtre", hcaptcha: "hCaptcha" };

function Verdict({ worries }: { worries: string[] }) {
  if (worries.length === 0)
    return (
      <Notice tone="success" title="Tout fonctionne">
        {""}
      </Notice>
    );
  return (
    <Notice tone="warning" title={"À surveiller\u00a0:"}>
      <ul className="list-disc pl-6">
        {worries.map((worry) => (
          <li key={worry}>{worry}</li>
        ))}
      </ul>
    </Notice>
  );
}
