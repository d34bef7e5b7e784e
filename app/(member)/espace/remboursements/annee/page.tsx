import type { Metadata } from "next";
import type { Temporal } from "temporal-polyfill";
import { NoLineYet } from "@/components/reimbursement/no-lines";
import { ViewLinks } from "@/components/reimbursement/view-links";
import { YearChart } from "@/components/reimbursement/year-chart";
import { YearTable } from "@/components/reimbursement/year-table";
import { ChoiceLinks } from "@/components/ui/choice-links";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Textures } from "@/components/ui/texture";
import type { Db } from "@/db/client";
import { requireMember } from "@/lib/account/require-member";
import { findReadableUntil } from "@/lib/contract/queries";
import { civilDate, now } from "@/lib/core/clock";
import { routes, routeTo, withQuery } from "@/lib/core/routes";
import { reading } from "@/lib/operations/reading";
import { measureWords, YearFilter } from "@/lib/reimbursement/input";
import { type Measure, measureLabels, measures } from "@/lib/reimbursement/rules";
import { listYears, sumYear } from "@/lib/reimbursement/sums";
import { careYear } from "@/lib/reimbursement/year";

const title = "Mes soins mois par mois";

type Props = PageProps<"/espace/remboursements/annee">;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { year } = YearFilter.parse(await searchParams);
  return { title: year ? `${year} – ${title}` : title };
}

export default async function CareYearPage({ searchParams }: Props) {
  const { memberId } = await requireMember();
  const asked = YearFilter.parse(await searchParams);
  const today = civilDate(now());
  const { years, year, sums, readableUntil } = await reading((db) => findYear(db, memberId, asked, today));
  const care = careYear(sums, asked.measure);

  return (
    <PageBody width="wide">
      <PageTitle help={routeTo.helpPage("suivre-mes-remboursements")}>{title}</PageTitle>
      <ViewLinks current="year" />
      {years.length === 0 ? (
        <NoLineYet readableUntil={readableUntil} />
      ) : (
        <div className="flex flex-col gap-6">
          <ChoiceLinks label="Années" choices={yearChoices(years, { ...asked, year })} />
          <ChoiceLinks label="Montants" choices={measureChoices({ ...asked, year })} />
          <Textures />
          <YearChart care={care} year={year} measure={asked.measure} />
          <YearTable care={care} year={year} />
        </div>
      )}
    </PageBody>
  );
}

/** The year asked for, or the last one with care. */
async function findYear(
  db: Db,
  memberId: string,
  asked: { year?: number | undefined },
  today: Temporal.PlainDate,
) {
  const years = await listYears(db, memberId);
  const year = asked.year ?? years[0] ?? today.year;
  const [sums, readableUntil] = await Promise.all([
    sumYear(db, memberId, year),
    findReadableUntil(db, memberId, today),
  ]);
  return { years, year, sums, readableUntil };
}

type Shown = { year: number; measure: Measure };

const addressOf = ({ year, measure }: Shown) =>
  withQuery(routes.careYear, { annee: year, mesure: measureWords[measure] });

const yearChoices = (years: number[], shown: Shown) =>
  years.map((year) => ({
    label: String(year),
    href: addressOf({ ...shown, year }),
    current: year === shown.year,
  }));

const measureChoices = (shown: Shown) =>
  measures.map((measure) => ({
    label: measureLabels[measure],
    href: addressOf({ ...shown, measure }),
    current: measure === shown.measure,
  }));
