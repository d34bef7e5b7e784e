import { controlClass } from "@/components/ui/field-parts";

/** A link to hand over: a field that any browser can select and copy. */
export function OneTimeLink({ address }: { address: string }) {
  return (
    <label className="flex flex-col gap-1.5 font-bold">
      Lien à usage unique
      <input
        readOnly
        value={address}
        onFocus={(event) => event.currentTarget.select()}
        className={controlClass}
      />
    </label>
  );
}
