import { CircleAlert, CircleCheck } from "lucide-react";
import { Panel } from "@/components/ui/panel";
import { routeTo } from "@/lib/core/routes";
import type { Hint, Hints } from "./hints";

type ReviewChecksProps = { page: string; hints: Hints; dead: Hint[] };

/** What was checked before the publication, and what keeps it from being made. */
export function ReviewChecks({ page, hints: { problems, reading }, dead }: ReviewChecksProps) {
  return (
    <Panel title="Vérifications">
      <ul className="flex flex-col gap-4">
        <Check page={page} good="Rien ne manque." bad="À compléter :" hints={problems} />
        <Check page={page} good="Tous les liens mènent quelque part." bad="Liens morts :" hints={dead} />
        <li>{`Lecture : ${reading.level}. ${reading.sentence}`}</li>
      </ul>
    </Panel>
  );
}

type CheckProps = { page: string; good: string; bad: string; hints: Hint[] };

function Check({ page, good, bad, hints }: CheckProps) {
  const isGood = hints.length === 0;
  const Icon = isGood ? CircleCheck : CircleAlert;
  return (
    <li className="flex gap-3">
      <Icon aria-hidden className={`mt-0.5 size-6 shrink-0 ${isGood ? "text-success" : "text-danger"}`} />
      <div className="min-w-0">
        {isGood ? good : bad}
        {!isGood && (
          <ul className="flex list-disc flex-col pl-5">
            {hints.map(({ anchor, sentence }) => (
              <li key={`${anchor} ${sentence}`}>
                <a href={`${routeTo.staffHelpPage(page)}#${anchor}`} className="link block py-1.5">
                  {sentence}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}
