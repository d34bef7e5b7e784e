import { Panel } from "@/components/ui/panel";
import { TexturedRect } from "@/components/ui/texture";
import { formatEuros } from "@/lib/core/format";
import type { DeductionUnits } from "@/lib/reimbursement/parameters";
import type { ExplainedLine } from "@/lib/reimbursement/queries";
import { type Counter, type Counters, isMinor } from "@/lib/reimbursement/rules";

type DeductionCountersProps = { line: ExplainedLine; counters: Counters; units: DeductionUnits };

/** What the law has left to a person in the year of the care, against its two caps. */
export function DeductionCounters({ line, counters, units }: DeductionCountersProps) {
  const { participation, franchise } = counters;
  const nothing = participation.countedCents === 0 && franchise.countedCents === 0;
  return (
    <Panel title={`Participations et franchises de ${line.firstName} en ${line.careOn.year}`}>
      {nothing && isMinor(line.bornOn, line.careOn) ? (
        <p>Avant 18 ans, ni participation forfaitaire ni franchise n’est demandée.</p>
      ) : (
        <>
          <Meter
            id="participation"
            label="Participations forfaitaires"
            year={line.careOn.year}
            counter={participation}
          />
          <Meter id="franchise" label="Franchises" year={line.careOn.year} counter={franchise} />
          <p className="text-sm text-muted">
            La loi laisse à chacun {formatEuros(units.participationCents)} par consultation ou analyse
            (participation forfaitaire), {formatEuros(units.boxCents)} par boîte de médicaments ou acte
            paramédical et {formatEuros(units.transportCents)} par transport (franchise).
          </p>
        </>
      )}
    </Panel>
  );
}

type MeterProps = { id: string; label: string; year: number; counter: Counter };

function Meter({ id, label, year, counter }: MeterProps) {
  const { countedCents, capCents, leftCents } = counter;
  const words = `${formatEuros(countedCents)} sur ${formatEuros(capCents)}`;
  return (
    <div className="flex flex-col gap-2">
      <p className="flex flex-wrap justify-between gap-x-4">
        <label htmlFor={id}>{label}</label>
        <strong>{words}</strong>
      </p>
      <meter id={id} min={0} max={capCents / 100} value={countedCents / 100} className="sr-only">
        {words}
      </meter>
      <Gauge percent={Math.min(100, Math.max(0, (countedCents * 100) / (capCents || 1)))} />
      <p className="text-sm text-muted">
        {leftCents === 0
          ? `Le plafond de ${year} est atteint\u00a0: plus rien ne sera retenu à ce titre.`
          : `Encore ${formatEuros(leftCents)} au plus en ${year}.`}
      </p>
    </div>
  );
}

/** The meter drawn by us: each browser draws its own in a way that no style reaches. */
function Gauge({ percent }: { percent: number }) {
  return (
    <div aria-hidden className="h-4 overflow-hidden rounded-full border-2 border-edge bg-sunken">
      <svg aria-hidden="true" width="100%" height="100%" className="block">
        <TexturedRect texture="solid" width={`${percent}%`} height="100%" />
      </svg>
    </div>
  );
}
