import { cookies } from "next/headers";
import { draftCookie } from "./draft";
import { followCookie } from "./link-in-hand";

/** Has the browser drop the request that it writes and the link that it holds: others may use it next. */
export async function forgetTermination(): Promise<void> {
  const jar = await cookies();
  for (const { name, options } of [draftCookie(), followCookie()])
    jar.set(name, "", { ...options, maxAge: 0 });
}
