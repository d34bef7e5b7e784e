"use client";

import { ArrowDown, ArrowUp, Copy, GripVertical, type LucideIcon, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import type { ItemDrag } from "./use-item-drag";

type ItemCardProps = {
  id: string;
  title: string;
  detail: string;
  isFirst: boolean;
  isLast: boolean;
  drag: ItemDrag;
  onMove: (step: 1 | -1) => void;
  onCopy: () => void;
  onRemove: () => void;
  children: ReactNode;
};

/** A part of the page: what it is, how to move it, copy it and take it away, then what is written in it. */
export function ItemCard({ id, title, detail, drag, children, ...moves }: ItemCardProps) {
  return (
    <li
      id={id}
      tabIndex={-1}
      {...drag.card}
      className={`on-page scroll-mt-24 rounded-control border-2 bg-raised ${drag.isOver ? "border-dashed border-brand" : "border-line"}`}
    >
      <fieldset className="min-w-0">
        <legend className="sr-only">{`${title}, ${detail}`}</legend>
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line bg-sunken p-2 sm:px-4">
          <div className="flex min-w-0 items-center gap-2">
            <span
              {...drag.handle}
              title="Glissez pour déplacer"
              aria-hidden
              className="inline-flex min-h-11 min-w-8 cursor-grab items-center justify-center text-muted"
            >
              <GripVertical className="size-5 shrink-0" />
            </span>
            <p className="min-w-0">
              <strong>{title}</strong> <span className="text-sm text-muted">{detail}</span>
            </p>
          </div>
          <Moves id={id} title={title} {...moves} />
        </div>
        <div className="flex flex-col gap-5 p-4 sm:p-5">{children}</div>
      </fieldset>
    </li>
  );
}

type MovesProps = Omit<ItemCardProps, "detail" | "drag" | "children">;

function Moves({ id, title, isFirst, isLast, onMove, onCopy, onRemove }: MovesProps) {
  return (
    <div className="flex flex-wrap">
      <CardButton id={`${id}-up`} icon={ArrowUp} whose={title} idle={isFirst} onPress={() => onMove(-1)}>
        Monter
      </CardButton>
      <CardButton id={`${id}-down`} icon={ArrowDown} whose={title} idle={isLast} onPress={() => onMove(1)}>
        Descendre
      </CardButton>
      <CardButton id={`${id}-copy`} icon={Copy} whose={title} onPress={onCopy}>
        Copier
      </CardButton>
      <CardButton id={`${id}-remove`} icon={Trash2} whose={title} onPress={onRemove}>
        Retirer
      </CardButton>
    </div>
  );
}

type CardButtonProps = {
  id: string;
  icon: LucideIcon;
  whose: string;
  /** Nothing would happen: it stays where it is, so that the keyboard keeps its place. */
  idle?: boolean;
  onPress: () => void;
  children: string;
};

function CardButton({ id, icon: Icon, whose, idle = false, onPress, children }: CardButtonProps) {
  return (
    <button
      type="button"
      id={id}
      aria-disabled={idle || undefined}
      onClick={() => !idle && onPress()}
      className="inline-flex min-h-11 items-center gap-1.5 rounded-control px-2 text-sm font-bold text-brand hover:bg-brand-soft aria-disabled:cursor-default aria-disabled:text-muted aria-disabled:no-underline"
    >
      <Icon aria-hidden className="size-4 shrink-0" />
      {children}
      <span className="sr-only">{` : ${whose.toLowerCase()}`}</span>
    </button>
  );
}
