"use client";

import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { Player } from "./player";
import type { ShownTutorial } from "./shown-tutorial";
import { StepList } from "./step-list";
import { WithMeLink } from "./with-me-link";

type TutorialProps = {
  tutorial: ShownTutorial;
  /** What the animation is said to be before it is asked for. */
  label?: string;
  /** What ends the text version. */
  children?: ReactNode;
};

/**
 * A tutorial: its animation, the same steps in writing, and the way to do it for real with the steps beside.
 * The browser makes the text version from the steps that it needs for the animation: the page holds them once.
 */
export function Tutorial({ tutorial, label, children }: TutorialProps) {
  if (tutorial.steps.length === 0) return <p className="text-muted">Ce tutoriel n’a pas encore d’étape.</p>;
  return (
    <div className="flex flex-col gap-6">
      <div className="hidden not-print:scripted:block">
        <Player tutorial={tutorial} label={label ?? tutorial.title} />
      </div>
      <div className="text-version">
        <Disclosure summary="Je consulte la version texte">
          <StepList tutorial={tutorial} />
          {children}
        </Disclosure>
      </div>
      {tutorial.start && <WithMeLink tutorial={tutorial} start={tutorial.start} />}
    </div>
  );
}
