import { isIPv6 } from "node:net";

/**
 * The client's address, from the `X-Forwarded-For` that this many trusted proxies wrote: each adds on the right the
 * address it saw, so what stands further left is only somebody's word. Without a proxy the server writes it itself.
 */
export function clientAddress(forwardedFor: string | null, trustedProxies: number): string {
  const seen = (forwardedFor ?? "").split(",").map((entry) => entry.trim());
  const address = seen.at(-Math.max(1, trustedProxies));
  return address ? network(address) : "unknown";
}

/** One IPv6 subscriber holds a whole /64: it counts as one address. IPv4 wrapped in IPv6 is IPv4. */
function network(address: string): string {
  const plain = address.replace(/^\[|\](:\d+)?$/g, "").replace(/^::ffff:(?=\d+\.)/i, "");
  if (!isIPv6(plain)) return plain.replace(/:\d+$/, "");
  const [head = "", tail] = plain.split("::");
  const groups = head === "" ? [] : head.split(":");
  const last = tail ? tail.split(":") : [];
  const zeros = tail === undefined ? 0 : 8 - groups.length - last.length;
  const all = [...groups, ...Array<string>(Math.max(0, zeros)).fill("0"), ...last];
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}
