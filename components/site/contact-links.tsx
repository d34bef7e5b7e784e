import { formatPhone } from "@/lib/core/format";
import { isFictitious, mutual } from "@/lib/core/mutual";

type Telephone = "telephone" | "hostTelephone";
type Email = "adviserEmail" | "complaintsEmail" | "dpoEmail" | "accessibilityEmail";
type Site = "mediatorSite" | "supervisorSite";

/** Padding on an inline link widens what the finger can touch without opening the lines. */
const link = "link py-3";

export function PhoneLink({ fact }: { fact: Telephone }) {
  return (
    <a href={`tel:${mutual[fact]}`} className={link}>
      {formatPhone(mutual[fact])}
    </a>
  );
}

/** On a page too narrow for it, the address breaks after its @ and nowhere else. */
export function EmailLink({ fact }: { fact: Email }) {
  const [name, host] = mutual[fact].split("@");
  return (
    <a href={`mailto:${mutual[fact]}`} className={link}>
      {name}@<wbr />
      {host}
    </a>
  );
}

/** A site that does not exist is written, not linked. */
export function SiteLink({ fact }: { fact: Site }) {
  const host = mutual[fact].replace("https://", "");
  if (isFictitious(fact)) return <>{host}</>;
  return (
    <a href={mutual[fact]} className={link}>
      {host}
    </a>
  );
}
