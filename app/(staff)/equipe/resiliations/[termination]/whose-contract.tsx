import { CandidatesPanel } from "@/components/termination-desk/candidates-panel";
import { ComparedPanel } from "@/components/termination-desk/compared-panel";
import { Panel } from "@/components/ui/panel";
import { database } from "@/db/client";
import { readDay } from "@/lib/core/day";
import { formatDay } from "@/lib/core/format";
import type { Declared } from "@/lib/termination/declared";
import {
  type Candidate,
  compareIdentity,
  findCandidate,
  findCandidates,
} from "@/lib/termination/find-candidates";
import type { DeskTermination } from "@/lib/termination/queries";
import { searchForAction } from "./actions";

type WhoseContractProps = { request: DeskTermination; picked: string | undefined; waits: boolean };

/** The member that a request is attached to, or that was picked for it; or else whom it may be about. */
export async function WhoseContract({ request, picked, waits }: WhoseContractProps) {
  const { memberId, declared } = request;
  const chosen = memberId ?? (waits ? picked : undefined);
  const member = chosen ? await findCandidate(database(), chosen) : undefined;
  if (member) {
    const changeOf = memberId ? {} : { changeOf: request.id };
    return <ComparedPanel member={member} rows={compared(declared, member)} {...changeOf} />;
  }
  if (!waits) return <NoMember />;
  const candidates = await findCandidates(database(), declared);
  return (
    <CandidatesPanel
      terminationId={request.id}
      candidates={candidates.map((one) => ({ member: one, rows: compared(declared, one) }))}
      search={searchForAction}
    />
  );
}

const NoMember = () => (
  <Panel title="Aucun adhérent">
    <p>Aucun dossier n’a été rattaché à cette demande.</p>
  </Panel>
);

/** Days as they are read. */
const compared = (declared: Declared, member: Candidate) =>
  compareIdentity(declared, member).map((row) =>
    row.field === "bornOn" ? { ...row, declared: dayWords(row.declared), file: dayWords(row.file) } : row,
  );

function dayWords(text: string): string {
  const day = readDay(text);
  return day ? formatDay(day) : text;
}
