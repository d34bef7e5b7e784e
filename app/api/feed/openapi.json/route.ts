import { openApi } from "@/lib/change/open-api";
import { env } from "@/lib/core/env";

/** The description of the outgoing flow: it holds nobody's data, so no key is asked. */
export const GET = () =>
  Response.json(openApi(new URL(env().APP_URL).origin), { headers: { "Cache-Control": "no-cache" } });
