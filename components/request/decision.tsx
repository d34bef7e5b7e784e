import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { complaintAddress } from "@/lib/core/routes";
import type { RequestState } from "@/lib/request/rules";

/** What was decided, and why. */
export function Decision({ state, reason }: { state: RequestState; reason: string | null }) {
  if (!reason) return null;
  return (
    <Notice
      tone={state === "refused" ? "danger" : "success"}
      title={state === "refused" ? "Pourquoi votre demande est refusée" : "La décision du conseiller"}
    >
      <p className="break-words whitespace-pre-line">{reason}</p>
      {state === "refused" && (
        <p>
          Vous n’êtes pas d’accord ? Appelez un conseiller, ou{" "}
          <Link href={complaintAddress} className="link">
            adressez une réclamation
          </Link>
          .
        </p>
      )}
    </Notice>
  );
}
