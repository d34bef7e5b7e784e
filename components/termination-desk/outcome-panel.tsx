import Link from "next/link";
import type { Temporal } from "temporal-polyfill";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { formatAmount, formatDate } from "@/lib/core/format";
import { routeTo } from "@/lib/core/routes";
import type { PossibleEnd } from "@/lib/termination/possible-ends";
import type { Outcome } from "@/lib/termination/rules";
import type { Way } from "@/lib/termination/ways-out";

type OutcomePanelProps = {
  /** Nothing when the member has no contract left to end. */
  outcome: Outcome | undefined;
  ends: readonly PossibleEnd[];
  receivedOn: Temporal.PlainDate;
  hasMotive: boolean;
  /** Another request that already ends the contract, and that this one would replace. */
  live?: { id: string; reference: string; endsOn: Temporal.PlainDate | null } | undefined;
};

/** What the rules give to a request, counted from the day it was received. */
export function OutcomePanel({ outcome, ends, receivedOn, hasMotive, live }: OutcomePanelProps) {
  return (
    <Panel title="Ce que donnent les règles">
      <p className="text-sm text-muted">{`Comptées du ${formatDate(receivedOn)}, jour de réception.`}</p>
      <Words outcome={outcome} hasMotive={hasMotive} />
      {live && <Live live={live} replaced={ends.length > 0} />}
      {ends.map((end, rank) => (
        <End key={end.endsOn.toString()} end={end} title={endTitle(rank, ends.length)} />
      ))}
      {outcome?.kind === "ends" && outcome.sooner && (
        <p className="text-sm text-muted">
          {`Une nouvelle demande reçue à partir du ${formatDate(outcome.sooner.askFrom)} finirait le contrat plus tôt, le ${formatDate(outcome.sooner.endsOn)} (article ${outcome.sooner.article})\u00a0: dites-le à la personne.`}
        </p>
      )}
    </Panel>
  );
}

const endTitle = (rank: number, count: number) => {
  if (rank > 0) return "Autre date possible";
  return count > 1 ? "Première date possible" : "Fin du contrat";
};

function End({ end, title }: { end: PossibleEnd; title: string }) {
  return (
    <section className="flex flex-col gap-3 border-t border-line pt-5">
      <h3 className="text-lg">{title}</h3>
      <DescriptionList
        items={[
          {
            term: "Dernier jour de garantie",
            value: (
              <strong>
                {end.neverBegins ? "Aucun\u00a0: le contrat ne prend pas effet" : formatDate(end.endsOn)}
              </strong>
            ),
          },
          { term: "Article", value: end.article },
          { term: "À rembourser", value: refundWords(end) },
          ...(end.dueCents > 0
            ? [
                {
                  term: end.ground === "death" ? "Encore dû" : "Encore dû par l’adhérent",
                  value: formatAmount(end.dueCents),
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}

type LiveProps = { live: NonNullable<OutcomePanelProps["live"]>; replaced: boolean };

function Live({ live, replaced }: LiveProps) {
  return (
    <p>
      {`Une autre demande met déjà fin à ce contrat${live.endsOn ? ` le ${formatDate(live.endsOn)}` : ""}\u00a0: `}
      <Link href={routeTo.deskTermination(live.id)} prefetch={false} className="link">
        {live.reference}
      </Link>
      {replaced ? ". Celle-ci la remplacerait." : "."}
    </p>
  );
}

function refundWords({ ground, refundCents, employerRefundCents, refundBy }: PossibleEnd): string {
  if (refundCents + employerRefundCents === 0) return "Rien, d’après les cotisations connues ici";
  const employer = employerRefundCents > 0 ? `, et ${formatAmount(employerRefundCents)} à l’employeur` : "";
  const member = ground === "death" ? "à la succession" : "à l’adhérent";
  return `${formatAmount(refundCents)} ${member}${employer}, le ${formatDate(refundBy)} au plus tard`;
}

function Words({ outcome, hasMotive }: Pick<OutcomePanelProps, "outcome" | "hasMotive">) {
  if (!outcome) return <p>Cette personne n’a plus de contrat à résilier.</p>;
  switch (outcome.kind) {
    case "compulsory":
      return <Compulsory {...outcome} />;
    case "already-ends":
      return (
        <Notice tone="info">
          {`Le contrat prend déjà fin le ${formatDate(outcome.endsOn)}, et rien n’y met fin plus tôt.`}
        </Notice>
      );
    case "ends":
      if (!hasMotive || outcome.motiveApplies) return null;
      return <OtherRule byDefault={outcome.byDefault} />;
  }
}

const OtherRule = ({ byDefault }: { byDefault: string | null }) => (
  <p>
    {byDefault
      ? `Le motif donné n’ouvre pas de date à lui seul\u00a0: la demande vaut quand même (article ${byDefault}).`
      : "Le motif donné n’ouvre pas de date à lui seul\u00a0: la demande vaut quand même, à la première échéance possible."}
  </p>
);

function Compulsory({ article, ways }: { article: string; ways: Way[] }) {
  return (
    <>
      <Notice tone="info" title="Contrat collectif obligatoire">
        {`Il appartient à l’employeur\u00a0: l’adhérent ne peut pas y mettre fin seul (article ${article}).`}
      </Notice>
      <p>Ce qui existe pour lui :</p>
      <ul className="flex list-disc flex-col gap-2 pl-6">
        {ways.map(({ way, source }) => (
          <li key={way}>{`${wayWords[way]} (article ${source}).`}</li>
        ))}
      </ul>
    </>
  );
}

const wayWords: Record<Way["way"], string> = {
  employer: "L’employeur met fin au contrat, pour tous",
  dispense: "L’employeur l’en dispense",
  "job-end": "Le contrat s’arrête avec l’emploi",
  dependants: "Il retire les personnes qu’il a ajoutées",
  options: "Il retire les options qu’il a ajoutées",
};
