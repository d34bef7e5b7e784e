"use client";

import { Footprints } from "lucide-react";
import Link from "next/link";
import { buttonClass } from "@/components/ui/button";
import { openGuide } from "./open-guide";
import type { ShownTutorial } from "./shown-tutorial";

type WithMeLinkProps = { tutorial: ShownTutorial; start: string };

/** Opens the real form, with the steps beside it. Before JavaScript it opens the form alone. */
export function WithMeLink({ tutorial: { title, steps, opensAt }, start }: WithMeLinkProps) {
  const guide = { title, steps: steps.map(({ id, sentence }) => ({ id, sentence })), at: opensAt };
  return (
    <p className="print:hidden">
      <Link
        href={{ pathname: start }}
        prefetch={false}
        onClick={() => openGuide(guide)}
        className={buttonClass("secondary")}
      >
        <Footprints aria-hidden className="size-5 shrink-0" />
        Fais-le avec moi
        <span className="sr-only">{`\u00a0: ${title}`}</span>
      </Link>
    </p>
  );
}
