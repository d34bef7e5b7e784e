import { buttonClass } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { routes } from "@/lib/core/routes";

/** Asks for a document's code; the answer is at an address of its own, the one that QR codes lead to. */
export function VerificationForm({ code, answered }: { code: string | undefined; answered: boolean }) {
  return (
    <form action={routes.verify} className="flex flex-col gap-5">
      <Field
        name="code"
        label={answered ? "Vérifier un autre code" : "Code du document"}
        hint="Au bas du document, par exemple 7Q2M-04XA-9DKE-R51C. Les minuscules et les espaces conviennent."
        defaultValue={answered ? undefined : code}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={100}
      />
      <button type="submit" className={buttonClass("primary", true)}>
        Vérifier
      </button>
    </form>
  );
}
