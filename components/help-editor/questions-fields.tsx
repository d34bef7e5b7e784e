"use client";

import { buttonClass } from "@/components/ui/button";
import type { SectionOf } from "@/lib/help/content";
import { type Change, inField } from "./change";
import { focusSoon } from "./focus-soon";
import type { SitePage } from "./link-choice";
import { newId, newQuestion } from "./new-parts";
import { OrderedItems } from "./ordered-items";
import { BlocksEditor } from "./text-editor";
import { TextInput } from "./text-input";

type QuestionsFieldsProps = {
  under: string;
  section: SectionOf<"questions">;
  change: Change<SectionOf<"questions">>;
  pages: readonly SitePage[];
};

/** Questions as people ask them, each with its answer. */
export function QuestionsFields({ under, section, change, pages }: QuestionsFieldsProps) {
  const changeItems = inField(change, "items");
  const add = () => {
    const item = newQuestion();
    changeItems((items) => [...items, item]);
    focusSoon(`${under}-${item.id}-question`);
  };
  return (
    <>
      <OrderedItems
        noun="Question"
        under={under}
        items={section.items}
        change={changeItems}
        titleOf={({ question }) => question || "sans titre"}
        copyOf={(item) => ({ ...item, id: newId("question") })}
      >
        {(item, changeItem) => (
          <>
            <TextInput
              id={`${under}-${item.id}-question`}
              label="Question"
              value={item.question}
              max={200}
              onChange={(question) => inField(changeItem, "question")(() => question)}
            />
            <BlocksEditor
              id={`${under}-${item.id}-answer`}
              label="Réponse"
              pages={pages}
              value={item.answer}
              onChange={(answer) => inField(changeItem, "answer")(() => answer)}
            />
          </>
        )}
      </OrderedItems>
      <div>
        <button type="button" className={buttonClass("secondary")} onClick={add}>
          Ajouter une question
        </button>
      </div>
    </>
  );
}
