import type { ComponentProps } from "react";
import { Field } from "./field";

/** An e-mail address: its keyboard, and none of the corrections made for words. */
export const EmailField = (field: Omit<ComponentProps<typeof Field>, "inputMode" | "maxLength">) => (
  <Field {...field} inputMode="email" autoCapitalize="none" spellCheck={false} maxLength={254} />
);
