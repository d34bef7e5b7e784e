"use client";

import { Meh, ThumbsUp } from "lucide-react";
import { type ReactNode, useId } from "react";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/core/form-state";
import { voteReasonNames } from "@/lib/help/rules";

type VoteFormProps = { action: FormAction; slug: string };

const choice =
  "inline-flex min-h-11 items-center gap-3 rounded-control border-2 border-edge bg-raised px-5 py-2 text-left font-bold text-brand hover:border-brand hover:bg-brand-soft";

/** « Cette page vous a-t-elle aidé ? »: oui, or non then why. Nothing is asked of who answers. */
export function VoteForm({ action, slug }: VoteFormProps) {
  return (
    <div className="border-t border-line pt-8 print:hidden">
      <Form action={action} anchor="votre-avis">
        {({ result }) => (
          <>
            <input type="hidden" name="slug" value={slug} />
            <div role="status">{result === "thanks" && <Thanks />}</div>
            {result === "why" && <Why />}
            {result === undefined && <Helped />}
          </>
        )}
      </Form>
    </div>
  );
}

const Helped = () => (
  <Question words="Cette page vous a-t-elle aidé ?">
    <button type="submit" name="helped" value="oui" className={choice}>
      <ThumbsUp aria-hidden className="size-5 shrink-0" />
      Oui
    </button>
    <button type="submit" name="helped" value="non" className={choice}>
      <Meh aria-hidden className="size-5 shrink-0" />
      Non
    </button>
  </Question>
);

function Why() {
  return (
    <Question words="Qu’est-ce qui vous a manqué ?" column>
      <input type="hidden" name="helped" value="non" />
      {Object.entries(voteReasonNames).map(([reason, name], rank) => (
        <button
          key={reason}
          type="submit"
          name="reason"
          value={reason}
          // The button that was pressed is gone: the focus goes to what it asks.
          ref={(button) => void (rank === 0 && button?.focus())}
          className={choice}
        >
          {name}
        </button>
      ))}
    </Question>
  );
}

type QuestionProps = { words: string; column?: boolean; children: ReactNode };

function Question({ words, column = false, children }: QuestionProps) {
  const id = useId();
  return (
    <fieldset aria-labelledby={id} className="flex flex-col gap-4">
      <h2 id={id} className="text-xl">
        {words}
      </h2>
      <div className={`flex gap-3 ${column ? "flex-col items-start" : "flex-wrap"}`}>{children}</div>
    </fieldset>
  );
}

const Thanks = () => (
  <Notice tone="success" title="Merci de votre réponse.">
    <p>Elle nous aide à améliorer cette page. Elle ne dit pas qui vous êtes.</p>
  </Notice>
);
