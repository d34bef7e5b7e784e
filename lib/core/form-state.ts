import type { Route } from "next";
import type { CaptchaSettings } from "@/lib/core/captcha";

/** What a form shows after it was sent: the sentences of a refusal with what was typed (secrets excepted), or a result. */
export type FormState = {
  status: "idle" | "refused" | "done";
  /** What was typed, by field name; secrets are never in it. */
  values: Record<string, string>;
  /** One sentence for each field that is wrong, by field name. */
  fieldErrors: Record<string, string>;
  /** The sentence of a refusal that concerns the whole form. */
  message?: string;
  /** Where to go from there. */
  links?: { href: Route; label: string; detail?: string }[];
  /** What the form was sent for, when it is shown in its place on the page. */
  result?: string;
  /** The password must be given again, in the form itself: nothing typed is lost. */
  proof?: boolean;
  /** The captcha that the next attempt must solve. */
  captcha?: CaptchaSettings;
};

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

export const idle: FormState = { status: "idle", values: {}, fieldErrors: {} };
