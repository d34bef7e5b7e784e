import { NoticeBanner } from "@/components/operations/notice-banner";
import { now } from "@/lib/core/clock";
import { followPublications } from "@/lib/help/follow-publications";
import { shownNotices } from "@/lib/operations/shown-notices";

/** The maintenance notices of the moment, at the top of a page. */
export async function CurrentNotice() {
  await followPublications();
  const notices = await shownNotices(now());
  return <NoticeBanner texts={notices.map(({ text }) => text)} />;
}
