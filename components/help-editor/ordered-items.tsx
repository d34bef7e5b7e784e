"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { type Change, inList } from "./change";
import { ItemCard } from "./item-card";
import { moved, withItem } from "./move";
import { useItemDrag } from "./use-item-drag";

export type ItemNoun = "Section" | "Étape" | "Question";

type OrderedItemsProps<Item extends { id: string }> = {
  noun: ItemNoun;
  /** Names the list in the page: what its cards are called begins with it. */
  under: string;
  items: Item[];
  change: Change<Item[]>;
  /** What an item is called, after its noun and rank. */
  titleOf: (item: Item) => string;
  copyOf: (item: Item) => Item;
  children: (item: Item, change: Change<Item>, rank: number) => ReactNode;
};

/** Cards in an order of one's own: by buttons, or by dragging their handle. One that is removed can be had back. */
export function OrderedItems<Item extends { id: string }>(props: OrderedItemsProps<Item>) {
  const { noun, under, items, change, titleOf, copyOf, children } = props;
  const [said, setSaid] = useState("");
  const [removed, setRemoved] = useState<{ item: Item; rank: number }>();
  const focusNext = useFocusNext();
  const move = (from: number, to: number, pressed?: "up" | "down") => {
    const item = items[from];
    if (!item || to < 0 || to >= items.length) return;
    change((list) => moved(list, from, to));
    setSaid(`${noun} déplacée\u00a0: ${to + 1} sur ${items.length}.`);
    if (pressed) focusNext(`${under}-${item.id}-${pressed}`);
  };
  const drag = useItemDrag(noun, items, move);
  const remove = (item: Item, rank: number) => {
    change((list) => list.filter(({ id }) => id !== item.id));
    setRemoved({ item, rank });
    focusNext(`${under}-undo`);
  };
  const putBack = () => {
    if (!removed) return;
    change((list) => withItem(list, removed.rank, removed.item));
    focusNext(`${under}-${removed.item.id}-remove`);
    setRemoved(undefined);
  };
  const duplicate = (item: Item, rank: number) => {
    const copy = copyOf(item);
    change((list) => withItem(list, rank + 1, copy));
    setSaid(`${noun} copiée\u00a0: ${rank + 2} sur ${items.length + 1}.`);
    focusNext(`${under}-${copy.id}-up`);
  };

  return (
    <div className="flex flex-col gap-4">
      <ol className="flex flex-col gap-4">
        {items.map((item, rank) => (
          <ItemCard
            key={item.id}
            id={`${under}-${item.id}`}
            title={`${noun} ${rank + 1}`}
            detail={titleOf(item)}
            isFirst={rank === 0}
            isLast={rank === items.length - 1}
            drag={drag(item.id, rank)}
            onMove={(step) => move(rank, rank + step, step < 0 ? "up" : "down")}
            onCopy={() => duplicate(item, rank)}
            onRemove={() => remove(item, rank)}
          >
            {children(item, inList(change, item.id), rank)}
          </ItemCard>
        ))}
      </ol>
      <p role="status" className="sr-only">
        {said}
      </p>
      {removed && <Removed id={`${under}-undo`} noun={noun} onUndo={putBack} />}
    </div>
  );
}

function Removed({ id, noun, onUndo }: { id: string; noun: ItemNoun; onUndo: () => void }) {
  return (
    <p
      role="status"
      className="flex flex-wrap items-center gap-x-4 rounded-control border border-line bg-sunken px-4"
    >
      {`${noun} retirée.`}
      <button type="button" id={id} onClick={onUndo} className="link min-h-11">
        Annuler
      </button>
    </p>
  );
}

/** Gives the focus to what has this name, once the list is drawn anew. */
function useFocusNext() {
  const [, draw] = useState(0);
  const wanted = useRef<string>(undefined);
  useEffect(() => {
    if (!wanted.current) return;
    document.getElementById(wanted.current)?.focus();
    wanted.current = undefined;
  });
  return (id: string) => {
    wanted.current = id;
    draw((count) => count + 1);
  };
}
