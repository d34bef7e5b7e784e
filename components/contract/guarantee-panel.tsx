import { Search } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { AdviserContact } from "@/components/site/adviser";
import { buttonClass } from "@/components/ui/button";
import { controlClass } from "@/components/ui/field-parts";
import { Panel } from "@/components/ui/panel";
import type { Guarantee } from "@/lib/contract/queries";
import { routes, withQuery } from "@/lib/core/routes";
import type { CareKind } from "@/lib/reimbursement/rules";
import { GuaranteeGlossary } from "./guarantee-glossary";
import { GuaranteeTable } from "./guarantee-table";

type GuaranteePanelProps = {
  /** The guarantees that answer the words, by kind of care; all of them when there is no word. */
  kinds: [CareKind, Guarantee[]][];
  level: string;
  words: string;
  /** The contract the address names, when it is not the first. */
  contractId: string | undefined;
  /** Whether the contract has a table at all. */
  known: boolean;
};

const place = "#garanties";

/** The table of guarantees, and its search. */
export function GuaranteePanel({ kinds, level, words, contractId, known }: GuaranteePanelProps) {
  const whole = withQuery(routes.contract, { contrat: contractId });
  return (
    <Panel id="garanties" title="Ce que le contrat rembourse">
      {known ? (
        <>
          <SearchForm words={words} contractId={contractId} />
          {words && <Outcome words={words} count={kinds.flatMap(([, found]) => found).length} />}
          {words && (
            <Link href={`${whole}${place}`} className="link inline-flex min-h-11 items-center self-start">
              Voir toutes les garanties
            </Link>
          )}
          <GuaranteeTable kinds={kinds} level={level} />
          <GuaranteeGlossary />
        </>
      ) : (
        <Unknown />
      )}
    </Panel>
  );
}

function SearchForm({ words, contractId }: { words: string; contractId: string | undefined }) {
  return (
    <search>
      <form action={`${routes.contract}${place}`} className="flex flex-wrap items-end gap-3">
        {contractId && <input type="hidden" name="contrat" value={contractId} />}
        <div className="flex min-w-[min(16rem,100%)] flex-1 flex-col gap-2">
          <label htmlFor="mots" className="font-bold">
            Rechercher un soin
          </label>
          <p id="mots-aide" className="text-sm text-muted">
            Par exemple : lunettes, dentiste, ostéo, kiné.
          </p>
          <input
            id="mots"
            name="mots"
            type="search"
            defaultValue={words}
            maxLength={100}
            aria-describedby="mots-aide"
            className={controlClass}
          />
        </div>
        <button type="submit" className={buttonClass()}>
          <Search aria-hidden className="size-5 shrink-0" />
          Rechercher
        </button>
      </form>
    </search>
  );
}

function Outcome({ words, count }: { words: string; count: number }) {
  return (
    <div role="status" className="flex flex-col gap-3">
      <p className="font-bold">
        {count === 0
          ? `Aucune garantie trouvée pour « ${words} »`
          : `${count} ${count > 1 ? "garanties trouvées" : "garantie trouvée"} pour « ${words} »`}
      </p>
      {count === 0 && (
        <AdviserContact>
          Essayez un seul mot, plus court, ou parcourez toutes les garanties. Un soin absent du tableau peut
          être remboursé malgré tout : un conseiller vous le dira.
        </AdviserContact>
      )}
    </div>
  );
}

function Unknown(): ReactNode {
  return (
    <AdviserContact>
      Le tableau de ces garanties n’est pas encore affiché ici. Un conseiller peut vous l’envoyer et répondre
      à vos questions.
    </AdviserContact>
  );
}
