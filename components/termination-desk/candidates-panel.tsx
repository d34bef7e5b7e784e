import { MemberSearch } from "@/components/staff/member-search";
import { ButtonLink } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import type { FormAction } from "@/lib/core/form-state";
import { routeTo } from "@/lib/core/routes";
import type { Candidate } from "@/lib/termination/find-candidates";
import { type ComparedRow, ComparedTable } from "./compared-panel";

type CandidatesPanelProps = {
  terminationId: string;
  /** A company is looked for by its number alone. */
  isCompany: boolean;
  candidates: readonly { member: Candidate; rows: readonly ComparedRow[] }[];
  search: FormAction;
};

const unknownNumber = "Ce numéro n’est pas connu.";
const unknownPerson = "Ni ce numéro, ni ces noms avec cette date de naissance ne sont connus.";

/** Whose contract a request may be about: who has its number, or its names and birth date; or who is searched for. */
export function CandidatesPanel({ terminationId, isCompany, candidates, search }: CandidatesPanelProps) {
  return (
    <Panel title="De quel adhérent s’agit-il ?">
      <p>
        {candidates.length === 0
          ? `${isCompany ? unknownNumber : unknownPerson} Cherchez autrement, ou appelez la personne.`
          : "Comparez, puis choisissez\u00a0: rien n’est décidé avant l’étape suivante."}
      </p>
      <ul className="flex flex-col gap-5 empty:hidden">
        {candidates.map(({ member, rows }) => (
          <li key={member.id} className="flex flex-col gap-4 border-t border-line pt-5">
            <h3 className="text-lg">{`${member.firstName} ${member.lastName}`}</h3>
            <ComparedTable rows={rows} />
            <ButtonLink href={routeTo.deskTermination(terminationId, member.id)} look="secondary">
              {`Choisir ${member.firstName} ${member.lastName}`}
            </ButtonLink>
          </li>
        ))}
      </ul>
      <section className="flex flex-col gap-4 border-t border-line pt-5">
        <h3 className="text-lg">Chercher un adhérent</h3>
        <MemberSearch action={search} termination={terminationId} />
      </section>
    </Panel>
  );
}
