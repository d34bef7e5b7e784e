import type { FormAction } from "@/lib/core/form-state";
import { OneButtonForm } from "./one-button-form";

type CancelFormProps = { request: string; sent: boolean; action: FormAction };

/** Gives a request up, in two steps that need no script: unfold, then confirm. */
export function CancelForm({ request, sent, action }: CancelFormProps) {
  return (
    <details>
      <summary className="inline-flex min-h-11 items-center rounded-control font-bold text-brand underline">
        {sent ? "Annuler cette demande" : "Abandonner cette demande"}
      </summary>
      <div className="mt-2 flex flex-col gap-4 rounded-control border-2 border-line p-4 sm:p-5">
        <p>
          {sent
            ? "Aucun conseiller ne l’a encore prise en charge : vous pouvez l’annuler. Vous pourrez en faire une autre."
            : "Ce que vous avez saisi et les documents joints seront effacés."}
        </p>
        <OneButtonForm
          action={action}
          hidden={{ request }}
          look="danger"
          heading="La demande n’est pas annulée"
        >
          {sent ? "Confirmer l’annulation" : "Tout effacer"}
        </OneButtonForm>
      </div>
    </details>
  );
}
