import { Panel } from "@/components/ui/panel";
import { KeepCard } from "./keep-card";

/** The card without network: what it means on a shared device, said before the choice. */
export function KeepPanel() {
  return (
    <Panel id="garder" title="Ma carte sans réseau">
      <p>
        Gardez une copie de votre carte sur cet appareil : elle s’affiche même sans internet, par exemple dans
        une pharmacie.
      </p>
      <p>
        Sur un appareil partagé, ne la gardez pas : toute personne qui déverrouille l’appareil peut la voir.
      </p>
      <KeepCard />
      <noscript>
        <p>
          Pour garder la carte, votre navigateur a besoin de JavaScript. Vous pouvez la télécharger en PDF.
        </p>
      </noscript>
    </Panel>
  );
}
