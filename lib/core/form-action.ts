import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { FormAction, FormState } from "@/lib/core/form-state";
import { log } from "@/lib/core/log";
import { isDatabaseAway } from "@/lib/core/outage";
import { currentRequest, noteOutage } from "@/lib/core/request-context";

const outage =
  "Ce n’est pas de votre fait : quelque chose n’a pas fonctionné de notre côté, et rien n’a été enregistré. Attendez un instant, puis recommencez.";

type Handler<Input> = (input: Input) => Promise<FormState | Refusal>;
type Refusal = Omit<Partial<FormState>, "status" | "values"> & { status: "refused" };

/**
 * A server action from a schema and a handler: parses, gives every field's sentence at once, keeps what was typed.
 * @param secrets fields never sent back to the page
 */
export function formAction<Schema extends z.ZodType>(
  schema: Schema,
  handler: Handler<z.output<Schema>>,
  { secrets = [] }: { secrets?: string[] } = {},
): FormAction {
  return async (_previous, form) => {
    const typed = texts(form);
    const values = Object.fromEntries(Object.entries(typed).filter(([name]) => !secrets.includes(name)));
    const parsed = schema.safeParse(typed);
    if (!parsed.success) {
      const fieldErrors = fieldErrorsOf(parsed.error);
      noteRefusal(secrets, fieldErrors);
      return { status: "refused", values, fieldErrors };
    }
    try {
      const outcome = await handler(parsed.data);
      if (outcome.status === "refused") noteRefusal(secrets, outcome.fieldErrors);
      return { fieldErrors: {}, ...outcome, values };
    } catch (err) {
      unstable_rethrow(err);
      log.error({ err }, "an action failed");
      changedNothing(secrets, err);
      return { status: "refused", values, fieldErrors: {}, message: outage };
    }
  };
}

/** A form that is refused, by its fields or by the rules, leaves a line: names of fields, never what was typed. */
function noteRefusal(secrets: string[], fieldErrors: Record<string, string> = {}) {
  log.info({ fields: Object.keys(fieldErrors) }, "a form was refused");
  changedNothing(secrets);
}

/** Should its page fail in turn, what was typed can be sent again (`lib/core/answer-outage.ts`). */
function changedNothing(secrets: string[], err?: unknown) {
  const request = currentRequest();
  if (request) request.unsaved = { secrets };
  if (isDatabaseAway(err)) noteOutage();
}

/** The form again, with the sentence of a refusal. */
export const refused = (message: string, more: Omit<Refusal, "status" | "message"> = {}): Refusal => ({
  status: "refused",
  message,
  ...more,
});

const texts = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form.entries()].filter((entry): entry is [string, string] => {
      const [name, value] = entry;
      return typeof value === "string" && !name.startsWith("$");
    }),
  );

/** The first sentence of each field that is wrong. */
export function fieldErrorsOf(error: z.ZodError): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const { path, message } of error.issues) faults[String(path[0])] ??= message;
  return faults;
}
