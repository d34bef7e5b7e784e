import Link from "next/link";
import { PhoneLink } from "@/components/site/contact-links";
import { Panel } from "@/components/ui/panel";
import { mutual } from "@/lib/core/mutual";
import { routes } from "@/lib/core/routes";

/** The member's requests in progress. */
export function RequestsPanel() {
  return (
    <Panel title="Mes demandes">
      <p>
        Vous n’avez aucune demande en cours. Pour changer une information ou poser une question, appelez un
        conseiller au <PhoneLink fact="telephone" />, {mutual.hours}.
      </p>
      <Link href={routes.contact} className="link inline-flex min-h-11 items-center self-start">
        Écrire à un conseiller
      </Link>
    </Panel>
  );
}
