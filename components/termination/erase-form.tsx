import { OneButtonForm } from "@/components/account/one-button-form";
import type { FormAction } from "@/lib/core/form-state";

/** For a computer that several people use: what was typed leaves it. */
export const EraseForm = ({ action }: { action: FormAction }) => (
  <div className="flex flex-col gap-3 border-t border-line pt-6">
    <p className="text-muted">
      Sur cet appareil, ce que vous saisissez reste lisible une heure. D’autres s’en servent ? Effacez-le.
    </p>
    <OneButtonForm action={action} label="Effacer ce que j’ai saisi" look="secondary" />
  </div>
);
