import { log } from "@/lib/core/log";

/**
 * Whether a request that changes something comes from our own pages: a browser always says where a POST comes from. A
 * refusal is noted, without what the request said.
 */
export function isOwnOrigin(request: Request, appUrl: string): boolean {
  const isOwn = request.headers.get("origin") === new URL(appUrl).origin;
  if (!isOwn) log.warn("a request from another site was refused");
  return isOwn;
}
