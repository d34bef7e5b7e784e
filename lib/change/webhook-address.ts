import { type LookupAddress, lookup } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { Outage } from "@/lib/core/outage";
import { ok, type Result, refuse } from "@/lib/core/result";

export type AddressRefusal = "address-unclear" | "address-not-https" | "address-private";

/** What is nobody's on the internet: this machine, private networks, links, multicast, documentation, translations. */
const closed = new BlockList();
for (const [network, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const)
  closed.addSubnet(network, bits, "ipv4");

const global = new BlockList();
global.addSubnet("2000::", 3, "ipv6");
for (const [network, bits] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const)
  closed.addSubnet(network, bits, "ipv6");

/** Whether an IP address is one of the public internet. */
export const isPublic = (address: string): boolean =>
  isIP(address) === 4
    ? !closed.check(address, "ipv4")
    : isIP(address) === 6 && global.check(address, "ipv6") && !closed.check(address, "ipv6");

const loopback = ["localhost", "127.0.0.1", "::1"];

/** The host of an address, an IPv6 one without its brackets. */
const hostOf = ({ hostname }: URL): string => hostname.toLowerCase().replace(/^\[|\]$/g, "");

/**
 * Reads the address of a webhook: https, or http on this very machine; no name and password in it. One that names a
 * private IP address must be allowed by the settings; a name is judged each time it is looked up.
 */
export function readWebhookAddress(text: string, privateHosts: string[]): Result<URL, AddressRefusal> {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.hash)
    return refuse("address-unclear");
  const host = hostOf(url);
  if (url.protocol === "http:" && !loopback.includes(host)) return refuse("address-not-https");
  const isOpen = isIP(host) ? isPublic(host) : host !== "localhost";
  return isOpen || privateHosts.includes(host) ? ok(url) : refuse("address-private");
}

/**
 * Finds the addresses of a webhook's host for the connection that is being made, and no other: a name cannot lead
 * elsewhere between the check and the connection. One private address among them is enough to refuse.
 */
export function lookupFor(url: URL, privateHosts: string[]): LookupFunction {
  const mayBePrivate = privateHosts.includes(hostOf(url));
  return (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
      if (error) return done(error, []);
      if (!mayBePrivate && !found.every(({ address }) => isPublic(address)))
        return done(new Outage("address-private"), []);
      const [first] = found;
      if (options.all || !first) return done(null, found);
      done(null, first.address, first.family);
    });
  };
}
