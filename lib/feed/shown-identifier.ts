import { readNir } from "@/lib/member/rules";
import { Fault } from "./cell";
import { identifier } from "./text-cells";

/** An identifier that can be shown: neither a NIR nor an address that slipped into its column. */
export function shownIdentifier(cell = ""): string {
  const read = identifier(cell);
  return read instanceof Fault || read.includes("@") || readNir(read).ok ? "" : read;
}
