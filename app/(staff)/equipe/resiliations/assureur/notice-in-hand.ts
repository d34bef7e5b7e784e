import { cookies } from "next/headers";
import { now } from "@/lib/core/clock";
import {
  type InsurerNotice,
  insurerNoticeCookie,
  openInsurerNotice,
  sealInsurerNotice,
} from "@/lib/termination/insurer-notice";

/** The notice that this person of the mutual is entering, if any. */
export const noticeInHand = async (staffId: string): Promise<InsurerNotice | undefined> =>
  openInsurerNotice((await cookies()).get(insurerNoticeCookie().name)?.value, staffId, now());

export async function keepNotice(notice: InsurerNotice, staffId: string): Promise<void> {
  const { name, options } = insurerNoticeCookie();
  (await cookies()).set(name, sealInsurerNotice(notice, staffId, now()), options);
}

export async function dropNotice(): Promise<void> {
  const { name, options } = insurerNoticeCookie();
  (await cookies()).delete({ ...options, name, maxAge: 0 });
}
