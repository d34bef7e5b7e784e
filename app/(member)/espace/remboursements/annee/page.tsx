import type { Metadata } from "next";
import { NoLineYet } from "@/components/reimbursement/no-lines";
import { ViewLinks } from "@/components/reimbursement/view-links";
import { YearChart } from "@/components/reimbursement/year-chart";
import { YearTable } from "@/components/reimbursement/year-table";
import { ChoiceLinks } from "@/components/ui/choice-links";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Textures } from "@/components/ui/texture";
import { database } from "@/db/client";
import { requireMember } from "@/lib/account/require-member";
import { findReadableUntil } from "@/lib/contract/queries";
import { civilDate, now } from "@/lib/core/clock";
import { routes, routeTo, withQuery } from "@/lib/core/routes";
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
  const years = await listYears(database(), memberId);
  const year = asked.year ?? years[0] ?? civilDate(now()).year;
  const care = careYear(await sumYear(database(), memberId, year), asked.measure);

  return (
    <PageBody width="wide">
      <PageTitle help={routeTo.helpPage("suivre-mes-remboursements")}>{title}</PageTitle>
      <ViewLinks current="year" />
      {years.length === 0 ? (
        <NoLineYet readableUntil={await findReadableUntil(database(), memberId, civilDate(now()))} />
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
