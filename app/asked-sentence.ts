/** The sentence that an address asks for by its name, if it is one of those given. */
export const askedSentence = (sentences: Record<string, string>, asked: unknown): string | undefined =>
  Object.entries(sentences).find(([name]) => name === asked)?.[1];
