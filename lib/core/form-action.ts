import type { z } from "zod";
import type { FormAction, FormState } from "@/lib/core/form-state";

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
    if (!parsed.success) return { status: "refused", values, fieldErrors: firstFaults(parsed.error) };
    return { fieldErrors: {}, ...(await handler(parsed.data)), values };
  };
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

function firstFaults(error: z.ZodError): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const { path, message } of error.issues) faults[String(path[0])] ??= message;
  return faults;
}
