/** Whether something answers at an address of another site. */
export type Reach = (url: string) => Promise<boolean>;

const atOnce = 6;
const secondsInAll = 30;

/**
 * The addresses that answer, among those of other sites: each page is asked once, a few at a time. What was not reached
 * after thirty seconds in all, and what cannot be asked, does not answer.
 */
export async function reachAll(hrefs: string[], reach: Reach): Promise<Set<string>> {
  const waiting = [...new Set(hrefs.map(pageOf))];
  const answering = new Set<string>();
  const ask = async () => {
    for (let url = waiting.pop(); url !== undefined; url = waiting.pop())
      if (await answers(url, reach)) answering.add(url);
  };
  await inTime(Promise.all(Array.from({ length: atOnce }, ask)));
  waiting.splice(0);
  return new Set(hrefs.filter((href) => answering.has(pageOf(href))));
}

async function answers(url: string, reach: Reach): Promise<boolean> {
  try {
    return await reach(url);
  } catch {
    return false;
  }
}

/** An address without the place in its page. */
const pageOf = (href: string): string => href.replace(/#.*$/, "");

async function inTime(asked: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise((resume) => {
    timer = setTimeout(resume, secondsInAll * 1_000);
  });
  await Promise.race([asked, late]);
  clearTimeout(timer);
}
