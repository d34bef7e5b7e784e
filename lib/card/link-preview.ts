/** The programs that open a link before anybody does, to draw its preview in a conversation. Not « Cubot », a telephone. */
const robots =
  /(?<!cu)bot\b|crawl|spider|preview|facebookexternalhit|facebookcatalog|whatsapp|telegram|slack|discord|skype|linkedin|pinterest|embedly|vkshare|viber|snapchat|safelinks|google-read-aloud|curl|wget|python|go-http|headlesschrome-lighthouse/i;

/**
 * Whether a request comes from a program that previews a link, or from a browser that fetches it before it is asked
 * for. Nobody is looking: such a request is shown no card, and is not counted. What a person opens says so, whatever
 * the name of the browser that a conversation opens it in.
 */
export function isLinkPreview(sent: Pick<Headers, "get">): boolean {
  const purpose = sent.get("sec-purpose") ?? sent.get("purpose") ?? "";
  if (/prefetch|preview|prerender/i.test(purpose)) return true;
  return !isOpenedByHand(sent) && robots.test(sent.get("user-agent") ?? "");
}

const isOpenedByHand = (sent: Pick<Headers, "get">): boolean =>
  sent.get("sec-fetch-dest") === "document" &&
  sent.get("sec-fetch-mode") === "navigate" &&
  sent.get("sec-fetch-user") === "?1";
