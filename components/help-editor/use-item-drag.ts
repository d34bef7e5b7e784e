"use client";

import { type DragEvent, useState } from "react";

type Move = (from: number, to: number) => void;

/** Dragging the cards of one list by their handles: what each handle and each card listens to. */
export function useItemDrag(noun: string, items: readonly { id: string }[], move: Move) {
  const [held, setHeld] = useState<string>();
  const [over, setOver] = useState<number>();
  const end = () => {
    setHeld(undefined);
    setOver(undefined);
  };
  return (id: string, rank: number) => ({
    isOver: over === rank && held !== id,
    handle: {
      draggable: true,
      onDragStart: (event: DragEvent) => {
        const card = event.currentTarget.closest("li");
        if (card) event.dataTransfer.setDragImage(card, 20, 20);
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData(typeOf(noun), id);
        setHeld(id);
      },
      onDragEnd: end,
    },
    // Before the text under the pointer hears of it: a card is no text to insert.
    card: {
      onDragOverCapture: (event: DragEvent) => {
        if (!held) return;
        event.preventDefault();
        setOver(rank);
      },
      onDropCapture: (event: DragEvent) => {
        if (!held) return;
        event.preventDefault();
        event.stopPropagation();
        move(
          items.findIndex((item) => item.id === held),
          rank,
        );
        end();
      },
    },
  });
}

export type ItemDrag = ReturnType<ReturnType<typeof useItemDrag>>;

const typeOf = (noun: string) => `application/x-aide-${noun === "Étape" ? "etape" : noun.toLowerCase()}`;
