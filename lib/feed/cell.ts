/** Why a cell is refused, in French. */
export class Fault {
  constructor(readonly sentence: string) {}
}

/** Reads what was typed in a cell: gives its value, or what is wrong with it. */
export type Reader<Value> = (typed: string) => Value | Fault;

/** A cell that must hold something. `what` names it in its sentence. */
export function required<Value>(what: string, read: Reader<Value>): Reader<Value> {
  const missing = new Fault(`${what} manque.`);
  return (typed) => {
    const text = typed.trim();
    return text === "" ? missing : read(text);
  };
}

/** A cell that may be left empty. */
export const optional =
  <Value>(read: Reader<Value>): Reader<Value | null> =>
  (typed) => {
    const text = typed.trim();
    return text === "" ? null : read(text);
  };

/** A cell whose value must also hold true of something. `sentence` says what. */
export function checked<Value>(
  read: Reader<Value>,
  holds: (value: Value) => boolean,
  sentence: string,
): Reader<Value> {
  const fault = new Fault(sentence);
  return (typed) => {
    const value = read(typed);
    return value instanceof Fault || holds(value) ? value : fault;
  };
}

const knownMax = 50_000;
const knownMaxLength = 12;

/** A file of millions of lines holds a few thousand days and amounts: each is read once, up to a bound of memory. */
export function remembered<Value>(read: (typed: string) => Value): (typed: string) => Value {
  const known = new Map<string, Value>();
  return (typed) => {
    if (typed.length > knownMaxLength) return read(typed);
    const found = known.get(typed);
    if (found !== undefined) return found;
    const value = read(typed);
    if (known.size >= knownMax) known.clear();
    known.set(typed, value);
    return value;
  };
}
