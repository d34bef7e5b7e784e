import type { Route } from "next";
import Link from "next/link";
import { DescriptionList } from "@/components/ui/description-list";

export type ShownStep = { step: string; title: string; items: { term: string; value: string }[] };

type AnswersProps = { steps: readonly ShownStep[]; edit?: (step: string) => Route };

/** What a request says, page by page; before it is sent, each may be changed. */
export function Answers({ steps, edit }: AnswersProps) {
  return steps.map(({ step, title, items }) => (
    <section key={step} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <h3 className="text-lg">{title}</h3>
        {edit && (
          <Link href={edit(step)} prefetch={false} className="link inline-flex min-h-11 items-center">
            Modifier<span className="sr-only">{`\u00a0: ${title}`}</span>
          </Link>
        )}
      </div>
      <DescriptionList
        items={items.map(({ term, value }) => ({
          term,
          value: <span className="break-words whitespace-pre-line">{value}</span>,
        }))}
      />
    </section>
  ));
}
