import { Badge, type BadgeTone } from "@/components/ui/badge";
import { DescriptionList } from "@/components/ui/description-list";
import { Panel } from "@/components/ui/panel";
import { addressLines } from "@/lib/contact/rules";
import { formatDate, formatMoment, formatPhone } from "@/lib/core/format";
import type { Identity } from "@/lib/staff/member-file";

/** Who a member is. The NIR is masked: an adviser compares its beginning, no more. */
export function IdentityFacts({ membershipNumber, bornOn, nirMasked }: Identity) {
  return (
    <Panel title="Identité">
      <DescriptionList
        items={[
          { term: "Numéro d’adhésion", value: <span className="tabular-nums">{membershipNumber}</span> },
          { term: "Date de naissance", value: formatDate(bornOn) },
          { term: "Sécurité sociale", value: nirMasked },
        ]}
      />
    </Panel>
  );
}

type ContactFactsProps = { contact: Identity["contact"]; email: string | null | undefined };

/** How to reach a member. */
export function ContactFacts({ contact, email }: ContactFactsProps) {
  return (
    <Panel title="Coordonnées">
      <DescriptionList
        items={[
          { term: "E-mail", value: email ?? "Aucune adresse" },
          { term: "Téléphone", value: phones(contact) },
          { term: "Adresse", value: <PostalAddress contact={contact} /> },
          ...(contact
            ? [{ term: "Courriers", value: contact.postPreference === "paper" ? "Papier" : "Électroniques" }]
            : []),
        ]}
      />
    </Panel>
  );
}

function phones(contact: Identity["contact"]): string {
  const known = [contact?.mobile, contact?.landline].filter((phone) => phone != null).map(formatPhone);
  return known.length > 0 ? known.join(", ") : "Aucun numéro";
}

function PostalAddress({ contact }: { contact: Identity["contact"] }) {
  const lines = contact ? addressLines(contact) : [];
  if (lines.length === 0) return "Pas encore connue ici";
  return (
    <address className="not-italic">
      {lines.map((line) => (
        <span key={line} className="block">
          {line}
        </span>
      ))}
    </address>
  );
}

/** Where a member's space stands. */
export function SpaceFacts({ account }: { account: Identity["account"] }) {
  return (
    <Panel title="Espace adhérent">
      <p>
        <SpaceState account={account} />
      </p>
      {account && !account.closedAt && (
        <DescriptionList
          items={[
            {
              term: "Ouvert le",
              value: account.activatedAt
                ? formatMoment(account.activatedAt)
                : "Mot de passe pas encore choisi",
            },
            { term: "Appareils connectés", value: String(account.liveSessions) },
            ...(account.mailRefusedAt
              ? [
                  {
                    term: "E-mails",
                    value: `Refusés par son fournisseur depuis le ${formatMoment(account.mailRefusedAt)}`,
                  },
                ]
              : []),
          ]}
        />
      )}
    </Panel>
  );
}

function SpaceState({ account }: { account: Identity["account"] }) {
  const { tone, label } = spaceState(account);
  return <Badge tone={tone}>{label}</Badge>;
}

function spaceState(account: Identity["account"]): { tone: BadgeTone; label: string } {
  if (!account) return { tone: "neutral", label: "Jamais créé" };
  if (account.closedAt) return { tone: "neutral", label: "Fermé par l’adhérent" };
  if (account.activatedAt) return { tone: "success", label: "Ouvert" };
  return { tone: "info", label: "Invité" };
}
