import { type LookupAddress, lookup } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { Outage } from "@/lib/core/outage";

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

/** The host of an address, an IPv6 one without its brackets. */
export const hostOf = ({ hostname }: URL): string => hostname.toLowerCase().replace(/^\[|\]$/g, "");

/** Whether a host may be a public one: an IP address is judged here, a name each time that it is looked up. */
export const mayBePublic = (host: string): boolean => (isIP(host) ? isPublic(host) : host !== "localhost");

/**
 * Finds the addresses of a host for the connection that is being made, and no other: a name cannot lead elsewhere
 * between the check and the connection. One private address among them is enough to refuse.
 */
export const publicLookup: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
    if (error) return done(error, []);
    if (!found.every(({ address }) => isPublic(address))) return done(new Outage("address-private"), []);
    const [first] = found;
    if (options.all || !first) return done(null, found);
    done(null, first.address, first.family);
  });
};
