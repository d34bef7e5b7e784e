import { DescriptionList } from "@/components/ui/description-list";
import { SiteLink } from "./contact-links";
import { Fact } from "./fact";

const facts = [
  { term: "Médiateur", value: <Fact name="mediatorName" /> },
  { term: "Adresse", value: <Fact name="mediatorAddress" /> },
  {
    term: "Site",
    value: (
      <Fact name="mediatorSite">
        <SiteLink fact="mediatorSite" />
      </Fact>
    ),
  },
];

/** Who the mediator is and how to reach them (R. 616-1, code de la consommation). */
export function MediatorFacts() {
  return <DescriptionList items={facts} />;
}
