import type { ReactNode } from "react";
import { mutual } from "@/lib/core/mutual";
import { EmailLink, PhoneLink } from "./contact-links";

const sentence = "Si le problème persiste, contactez un conseiller par téléphone ou par e-mail.";

/** The way to a person, at the end of every failure: telephone, e-mail, hours. `children` replaces its sentence. */
export function AdviserContact({ children = sentence }: { children?: ReactNode }) {
  return (
    <div className="flex flex-col gap-1">
      <p>{children}</p>
      <ul className="flex flex-col gap-2">
        <li>
          Téléphone : <PhoneLink fact="telephone" />
          <span className="block">{`${mutual.hours}, ${mutual.telephoneCost}`}</span>
        </li>
        <li>
          E-mail : <EmailLink fact="adviserEmail" />
        </li>
      </ul>
    </div>
  );
}
