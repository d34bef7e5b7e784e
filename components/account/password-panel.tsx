import { ButtonLink } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { routes } from "@/lib/core/routes";

/** The way to another password. */
export function PasswordPanel() {
  return (
    <Panel title="Mon mot de passe" id="mot-de-passe">
      <p>
        Changez-le si quelqu’un a pu le voir, ou si vous l’utilisez aussi ailleurs. Vos autres appareils
        seront déconnectés.
      </p>
      <div>
        <ButtonLink href={routes.changePassword} look="secondary">
          Changer mon mot de passe
        </ButtonLink>
      </div>
    </Panel>
  );
}
