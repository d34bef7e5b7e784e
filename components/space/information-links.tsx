import { ChoiceLinks } from "@/components/ui/choice-links";
import { routes } from "@/lib/core/routes";

const places = [
  { href: routes.contactDetails, label: "Coordonnées" },
  { href: routes.bank, label: "Comptes bancaires" },
  { href: routes.myData, label: "Données et sécurité" },
] as const;

type InformationLinksProps = { here: (typeof places)[number]["href"] };

/** The three pages of « Mes informations ». */
export function InformationLinks({ here }: InformationLinksProps) {
  const choices = places.map((place) => ({ ...place, current: place.href === here }));
  return <ChoiceLinks label="Mes informations" choices={choices} />;
}
