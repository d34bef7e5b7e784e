import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { DeductionCounters } from "@/components/reimbursement/deduction-counters";
import { LineFacts } from "@/components/reimbursement/line-facts";
import { LineHeader } from "@/components/reimbursement/line-header";
import { LineTransfer } from "@/components/reimbursement/line-transfer";
import { WhyThisAmount } from "@/components/reimbursement/why-this-amount";
import { AdviserContact } from "@/components/site/adviser";
import { PageBody } from "@/components/ui/page-body";
import { Panel } from "@/components/ui/panel";
import { database } from "@/db/client";
import { requireMember } from "@/lib/account/require-member";
import { civilDate, now } from "@/lib/core/clock";
import { formatDate } from "@/lib/core/format";
import { explain } from "@/lib/reimbursement/explanation";
import { deductionUnits } from "@/lib/reimbursement/parameters";
import { type ExplainedLine, findReimbursement } from "@/lib/reimbursement/queries";
import { yearlyCounters } from "@/lib/reimbursement/rules";
import { sumDeductions } from "@/lib/reimbursement/sums";
import { listTransferredLines } from "@/lib/reimbursement/transfers";

type Props = PageProps<"/espace/remboursements/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { memberId } = await requireMember();
  const { actLabel, careOn } = await findLine(memberId, (await params).id);
  return { title: `${actLabel} du ${formatDate(careOn)}` };
}

export default async function ReimbursementPage({ params }: Props) {
  const { memberId } = await requireMember();
  const line = await findLine(memberId, (await params).id);
  const [sums, transferred] = await Promise.all([
    sumDeductions(database(), memberId, line.beneficiaryId, line.careOn.year),
    linesPaidWith(memberId, line),
  ]);

  return (
    <PageBody width="wide">
      <LineHeader line={line} today={civilDate(now())} />
      <div className="grid gap-8 lg:grid-cols-[3fr_2fr] lg:items-start">
        <div className="flex min-w-0 flex-col gap-8">
          <WhyThisAmount line={line} explanation={explain(line, line)} />
          <DeductionCounters
            line={line}
            counters={yearlyCounters(sums, line.careOn)}
            units={deductionUnits(line.careOn)}
          />
        </div>
        <div className="flex min-w-0 flex-col gap-8">
          {transferred && <LineTransfer line={line} lines={transferred} />}
          <LineFacts line={line} />
          <Panel title={"Une question sur ce montant\u00a0?"}>
            <AdviserContact>Un conseiller vous répond.</AdviserContact>
          </Panel>
        </div>
      </div>
    </PageBody>
  );
}

/** A line of this member, read once a request; whatever else the address holds, there is no such page. */
const findLine = cache(async (memberId: string, id: string): Promise<ExplainedLine> => {
  const known = z.uuid().safeParse(id);
  return (known.success && (await findReimbursement(database(), memberId, known.data))) || notFound();
});

/** All the lines of the transfer that paid a line to the member; none when it went to the professional, or waits. */
async function linesPaidWith(memberId: string, { transfer, paidOn, paidTo }: ExplainedLine) {
  if (!transfer || !paidOn || paidTo !== "member") return undefined;
  return listTransferredLines(database(), memberId, { from: paidOn, to: paidOn, transfer });
}
