import type { Temporal } from "temporal-polyfill";
import { ButtonLink } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { Panel } from "@/components/ui/panel";
import { formatDate } from "@/lib/core/format";
import { routes } from "@/lib/core/routes";

type OwnContractProps = {
  person: { firstName: string; lastName: string; membershipNumber: string };
  contract: { product: string; level: string };
};

/** What the space knows, and does not ask. */
export const OwnContract = ({ person, contract }: OwnContractProps) => (
  <DescriptionList
    items={[
      { term: "Adhérent", value: `${person.firstName} ${person.lastName}` },
      { term: "Numéro d’adhésion", value: person.membershipNumber },
      { term: "Contrat", value: `${contract.product}, niveau ${contract.level}` },
    ]}
  />
);

/** What a former member finds in the place of a request. */
export const ContractOver = ({ endedOn }: { endedOn: Temporal.PlainDate | null }) => (
  <Panel title="Votre contrat est terminé">
    <p>
      {endedOn
        ? `Il a pris fin le ${formatDate(endedOn)}\u00a0: il n’y a plus rien à résilier.`
        : "Il n’y a plus rien à résilier."}{" "}
      Votre certificat de radiation, que votre nouvelle mutuelle peut vous demander, est avec vos documents.
    </p>
    <div>
      <ButtonLink href={routes.documents}>Ouvrir mes documents</ButtonLink>
    </div>
  </Panel>
);
