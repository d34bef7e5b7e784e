import { DescriptionList } from "@/components/ui/description-list";
import { Panel } from "@/components/ui/panel";
import { routes } from "@/lib/core/routes";
import { ChangeLink } from "./change-link";

type TelephonesPanelProps = {
  /** As they are read aloud; null when unknown. */
  mobile: string | null;
  landline: string | null;
};

/** The telephones, mobile and landline apart. */
export function TelephonesPanel({ mobile, landline }: TelephonesPanelProps) {
  return (
    <Panel
      title="Téléphones"
      action={
        <ChangeLink
          href={routes.changeTelephones}
          what="mes numéros de téléphone"
          known={mobile !== null || landline !== null}
        />
      }
    >
      <DescriptionList
        items={[
          { term: "Mobile", value: mobile ?? <Unknown /> },
          { term: "Fixe", value: landline ?? <Unknown /> },
        ]}
      />
    </Panel>
  );
}

const Unknown = () => <span className="text-muted">Non renseigné</span>;
