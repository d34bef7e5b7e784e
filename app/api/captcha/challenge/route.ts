import { z } from "zod";
import { altchaChallenge } from "@/lib/core/captcha";
import { now } from "@/lib/core/clock";

const Form = z.enum(["sign-in", "create-space", "recover-identifier"]);

/** A challenge of the self-hosted captcha, for one form. */
export async function GET(request: Request) {
  const form = Form.safeParse(new URL(request.url).searchParams.get("form"));
  if (!form.success) return new Response(null, { status: 400 });
  return Response.json(await altchaChallenge(form.data, now()), { headers: { "Cache-Control": "no-store" } });
}
