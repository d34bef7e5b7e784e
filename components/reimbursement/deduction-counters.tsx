import { Panel } from "@/components/ui/panel";
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
          <Meter id="participation" label="Participations forfaitaires" counter={participation} />
          <Meter id="franchise" label="Franchises" counter={franchise} />
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

const gauge =
  "h-4 w-full appearance-none rounded-full border-2 border-edge bg-sunken forced-colors:appearance-auto [&::-moz-meter-bar]:rounded-full [&::-moz-meter-bar]:bg-brand! [&::-webkit-meter-bar]:rounded-full [&::-webkit-meter-bar]:border-0 [&::-webkit-meter-bar]:bg-sunken [&::-webkit-meter-inner-element]:block [&::-webkit-meter-optimum-value]:bg-brand";

function Meter({ id, label, counter }: { id: string; label: string; counter: Counter }) {
  const { countedCents, capCents, leftCents } = counter;
  const words = `${formatEuros(countedCents)} sur ${formatEuros(capCents)}`;
  return (
    <div className="flex flex-col gap-2">
      <p className="flex flex-wrap justify-between gap-x-4">
        <label htmlFor={id}>{label}</label>
        <strong>{words}</strong>
      </p>
      <meter id={id} min={0} max={capCents / 100} value={countedCents / 100} className={gauge}>
        {words}
      </meter>
      <p className="text-sm text-muted">
        {leftCents === 0
          ? "Le plafond de l’année est atteint : plus rien ne sera retenu à ce titre."
          : `Encore ${formatEuros(leftCents)} au plus cette année-là.`}
      </p>
    </div>
  );
}
