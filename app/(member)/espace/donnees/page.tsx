import type { Metadata } from "next";
import { AccessPanel } from "@/components/access/access-panel";
import { ClosingPanel } from "@/components/account/closing-panel";
import { ConnectionsPanel } from "@/components/account/connections-panel";
import { PasswordPanel } from "@/components/account/password-panel";
import { ExportPanel } from "@/components/export/export-panel";
import { InformationLinks } from "@/components/space/information-links";
import { Notice } from "@/components/ui/notice";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { database } from "@/db/client";
import { accessPositionText, readAccessPosition } from "@/lib/access/input";
import { listAccesses } from "@/lib/access/queries";
import { listConnections, listKnownDevices } from "@/lib/account/connections";
import { requireMember } from "@/lib/account/require-member";
import { now } from "@/lib/core/clock";
import { routes, routeTo, withQuery } from "@/lib/core/routes";
import { findLastExport } from "@/lib/export/queries";
import { exportState } from "@/lib/export/rules";
import { askExportAction, endConnectionAction, endOtherConnectionsAction } from "./actions";
import { myDataMessage } from "./messages";

const title = "Données et sécurité";

export const metadata: Metadata = { title };

export default async function MyDataPage({ searchParams }: PageProps<"/espace/donnees">) {
  const { id: sessionId, memberId, accountId } = await requireMember();
  const { message, apres } = await searchParams;
  const after = readAccessPosition(apres);
  const [db, at] = [database(), now()];
  const [last, accesses, connections, known] = await Promise.all([
    findLastExport(db, memberId),
    listAccesses(db, memberId, { after }),
    listConnections(db, { accountId, sessionId, now: at }),
    listKnownDevices(db, accountId, at),
  ]);
  const said = myDataMessage(message);

  return (
    <PageBody>
      <PageTitle
        lead="Ce que contient votre espace, où il est ouvert, et qui a consulté votre dossier."
        help={routeTo.helpPage("voir-et-telecharger-mes-donnees")}
      >
        {title}
      </PageTitle>
      <div className="flex flex-col gap-8">
        <InformationLinks here={routes.myData} />
        {said && (
          <div role="status">
            <Notice tone="success">{said}</Notice>
          </div>
        )}
        <ExportPanel last={last} state={last ? exportState(last, at) : "gone"} ask={askExportAction} />
        <ConnectionsPanel
          connections={connections}
          known={known}
          end={endConnectionAction}
          endOthers={endOtherConnectionsAction}
        />
        <PasswordPanel />
        <AccessPanel
          accesses={accesses.rows}
          older={accesses.next && withQuery(routes.myData, { apres: accessPositionText(accesses.next) })}
          newest={after && routes.myData}
        />
        <ClosingPanel />
      </div>
    </PageBody>
  );
}
