import { CandidatesPanel } from "@/components/termination-desk/candidates-panel";
import { ComparedPanel } from "@/components/termination-desk/compared-panel";
import { Panel } from "@/components/ui/panel";
import { database } from "@/db/client";
import { now } from "@/lib/core/clock";
import { readDay } from "@/lib/core/day";
import { formatDay } from "@/lib/core/format";
import { noteSearch } from "@/lib/staff/search-members";
import type { Declared } from "@/lib/termination/declared";
import { type Candidate, compareIdentity, findCandidates } from "@/lib/termination/find-candidates";
import type { DeskTermination } from "@/lib/termination/queries";
import { searchForAction } from "./actions";

type WhoseContractProps = {
  request: DeskTermination;
  /** The member attached, or picked. */
  member: Candidate | undefined;
  waits: boolean;
  staffId: string;
};

/** The member that a request is attached to, or that was picked for it; or else whom it may be about. */
export async function WhoseContract({ request, member, waits, staffId }: WhoseContractProps) {
  const { memberId, declared } = request;
  if (member) {
    const changeOf = memberId ? {} : { changeOf: request.id };
    return <ComparedPanel member={member} rows={compared(declared, member)} {...changeOf} />;
  }
  if (!waits) return <NoMember />;
  const candidates = await findCandidates(database(), declared);
  await noteSearch(database(), { staffId, by: "declared", found: candidates.length, now: now() });
  return (
    <CandidatesPanel
      terminationId={request.id}
      isCompany={declared.asker === "company"}
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
  return day ? formatDay(day).replaceAll("\u00a0", " ") : text;
}
