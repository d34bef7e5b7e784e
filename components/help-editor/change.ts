import type { Section, SectionOf } from "@/lib/help/content";

/** Changes a value from what it is at that moment: two changes at once never lose one another. */
export type Change<Value> = (edit: (value: Value) => Value) => void;

/** Changes one field of a value. */
export const inField =
  <Value, Key extends keyof Value>(change: Change<Value>, key: Key): Change<Value[Key]> =>
  (edit) =>
    change((value) => ({ ...value, [key]: edit(value[key]) }));

/** Changes the one of a list that has this name. */
export const inList =
  <Item extends { id: string }>(change: Change<Item[]>, id: string): Change<Item> =>
  (edit) =>
    change((items) => items.map((item) => (item.id === id ? edit(item) : item)));

/** Changes a section of one kind; another kind is left as it is. */
export const inKind =
  <Kind extends Section["kind"]>(change: Change<Section>, kind: Kind): Change<SectionOf<Kind>> =>
  (edit) =>
    change((section) => (isOfKind(section, kind) ? edit(section) : section));

export const isOfKind = <Kind extends Section["kind"]>(
  section: Section,
  kind: Kind,
): section is SectionOf<Kind> => section.kind === kind;
