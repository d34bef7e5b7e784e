import type { ReactNode } from "react";
import { formatPhone } from "@/lib/core/format";
import { mutual } from "@/lib/core/mutual";

const sentence = "Si le problème persiste, contactez un conseiller par téléphone ou par e-mail.";

/** The way to a person, at the end of every failure: telephone, e-mail, hours. */
export function AdviserContact({ children = sentence }: { children?: ReactNode }) {
  return (
    <div className="flex flex-col gap-1">
      <p>{children}</p>
      <ul className="flex flex-col">
        <li>
          Téléphone :{" "}
          <a href={`tel:${mutual.telephone}`} className="link inline-flex min-h-11 items-center">
            {formatPhone(mutual.telephone)}
          </a>{" "}
          <span className="block text-muted">{`${mutual.hours}, ${mutual.telephoneCost}`}</span>
        </li>
        <li>
          E-mail :{" "}
          <a href={`mailto:${mutual.adviserEmail}`} className="link inline-flex min-h-11 items-center">
            {mutual.adviserEmail}
          </a>
        </li>
      </ul>
    </div>
  );
}
