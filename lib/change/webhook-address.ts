import { lookup } from "node:dns";
import type { LookupFunction } from "node:net";
import { hostOf, mayBePublic, publicLookup } from "@/lib/core/public-internet";
import { ok, type Result, refuse } from "@/lib/core/result";

export type AddressRefusal = "address-unclear" | "address-not-https" | "address-private";

const loopback = ["localhost", "127.0.0.1", "::1"];

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
  return mayBePublic(host) || privateHosts.includes(host) ? ok(url) : refuse("address-private");
}

/** Finds a webhook's host for the connection that is being made: a public one, or one that the settings name. */
export const lookupFor = (url: URL, privateHosts: string[]): LookupFunction =>
  privateHosts.includes(hostOf(url)) ? lookup : publicLookup;
