/** The programs that open a link before anybody does, to draw its preview in a conversation or to scan it. */
const robots =
  /bot\b|bot\/|crawl|spider|preview|scan|facebookexternalhit|facebookcatalog|whatsapp|telegram|slack|discord|skype|linkedin|pinterest|embedly|vkshare|viber|snapchat|outlook|safelinks|google-read-aloud|curl|wget|python|java\/|go-http|headlesschrome-lighthouse/i;

/**
 * Whether a request comes from a program that previews a link, or from a browser that fetches it before it is asked
 * for. Nobody is looking: such a request is shown no card, and is not counted.
 */
export function isLinkPreview(sent: Pick<Headers, "get">): boolean {
  const purpose = sent.get("sec-purpose") ?? sent.get("purpose") ?? "";
  return /prefetch|preview|prerender/i.test(purpose) || robots.test(sent.get("user-agent") ?? "");
}
