import type { Temporal } from "temporal-polyfill";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { formatDate } from "@/lib/core/format";
import type { RequestState } from "@/lib/request/rules";
import type { Awaited, TrackStep } from "@/lib/request/track";
import { StateBadge } from "./state-badge";
import { Track } from "./track";

type StandingProps = {
  state: RequestState;
  awaited: Awaited;
  track: readonly TrackStep[];
  promisedOn: Temporal.PlainDate | null;
  late: boolean;
};

/** Where a request stands: what it waits for and from whom, the day promised, its stages. */
export function Standing({ state, awaited, track, promisedOn, late }: StandingProps) {
  return (
    <Panel title="Où en est votre demande">
      <div className="flex flex-wrap items-center gap-3">
        <StateBadge state={state} />
        {promisedOn && awaited.from === "us" && (
          <span>{`Réponse promise au plus tard le ${formatDate(promisedOn)}`}</span>
        )}
      </div>
      {awaited.from === "you" ? (
        <Notice tone="warning" title="C’est à vous">
          {awaited.sentence}
        </Notice>
      ) : (
        <p>{awaited.sentence}</p>
      )}
      {late && awaited.from === "us" && (
        <Notice tone="info" title="Nous avons du retard">
          La date promise est passée, et nous vous prions de nous en excuser. Écrivez-nous ci-dessous ou
          appelez un conseiller : il regarde où elle en est.
        </Notice>
      )}
      <Track steps={track} />
    </Panel>
  );
}
