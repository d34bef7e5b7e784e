import type { ReactNode } from "react";
import { Body, Button, Container, Head, Heading, Html, Link, Preview, Section, Text } from "react-email";
import { formatPhone } from "@/lib/core/format";
import { mutual } from "@/lib/core/mutual";
import { routes } from "@/lib/core/routes";
import { darkStyles, light } from "./palette";

export type Person = { firstName: string; lastName: string };

type FrameProps = { title: string; preview: string; person: Person; site: string; children: ReactNode };

/** The page that every e-mail shares: the house's name, the greeting, the text, the advisers, who writes. */
export function Frame({ title, preview, person, site, children }: FrameProps) {
  return (
    <Html lang="fr">
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{title}</title>
        <style>{darkStyles}</style>
      </Head>
      <Body lang="fr" className="surface" style={{ backgroundColor: light.surface, margin: 0, fontFamily }}>
        <Preview useTitleTag={false}>{preview}</Preview>
        <Container
          className="gutter"
          tdClassName="gutter"
          style={{ maxWidth: "600px", padding: "28px 16px" }}
        >
          <Band />
          <Section className="raised" tdClassName="inner" style={letter}>
            <Heading className="ink" style={heading}>
              {title}
            </Heading>
            <Paragraph>{`Bonjour ${person.firstName} ${person.lastName},`}</Paragraph>
            {children}
            <Advisers />
          </Section>
          <Foot site={site} />
        </Container>
      </Body>
    </Html>
  );
}

export function Paragraph({ children }: { children: ReactNode }) {
  return (
    <Text className="ink" style={paragraph}>
      {children}
    </Text>
  );
}

/** The one thing to do. The address is also written out, for programs that show no button. */
export function Action({ href, children }: { href: string; children: string }) {
  return (
    <>
      <Section style={{ padding: "8px 0 4px" }}>
        <Button href={href} className="button" style={button}>
          {children}
        </Button>
      </Section>
      <Text className="muted" style={small} data-skip-in-text="true">
        Le bouton ne répond pas ? Copiez cette adresse dans votre navigateur :
        <br />
        <Link href={href} className="link" style={{ ...link, fontWeight: 400, wordBreak: "break-all" }}>
          {href}
        </Link>
      </Text>
    </>
  );
}

/** A set-apart passage: how long a link lives, or what to do when it was not you. */
export function Aside({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Section className="sunken" style={aside}>
      <Heading
        as="h2"
        className="ink"
        style={{ ...heading, fontSize: "18px", lineHeight: "25px", margin: "0 0 4px" }}
      >
        {title}
      </Heading>
      <Text className="ink" style={{ ...paragraph, margin: 0 }}>
        {children}
      </Text>
    </Section>
  );
}

export function TextLink({ href, children }: { href: string; children: string }) {
  return (
    <Link href={href} className="link" style={link}>
      {children}
    </Link>
  );
}

function Band() {
  return (
    <Section className="deep" tdClassName="inner" style={band} data-skip-in-text="true">
      <Text style={{ margin: 0, color: light.onDeep, fontSize: "24px", lineHeight: "30px", fontWeight: 700 }}>
        {mutual.name}
      </Text>
      <Text style={{ margin: 0, color: light.onDeepMuted, fontSize: "16px", lineHeight: "24px" }}>
        Espace adhérent
      </Text>
    </Section>
  );
}

function Advisers() {
  return (
    <>
      <Heading
        as="h2"
        className="ink"
        style={{ ...heading, fontSize: "18px", lineHeight: "25px", margin: "32px 0 4px" }}
      >
        Une question ?
      </Heading>
      <Text className="ink" style={{ ...paragraph, margin: 0 }}>
        Nos conseillers vous répondent au{" "}
        <TextLink href={`tel:${mutual.telephone}`}>{formatPhone(mutual.telephone)}</TextLink> (
        {mutual.telephoneCost}), {mutual.hours}, ou par e-mail à{" "}
        <TextLink href={`mailto:${mutual.adviserEmail}`}>{mutual.adviserEmail}</TextLink>.
      </Text>
    </>
  );
}

function Foot({ site }: { site: string }) {
  return (
    <Section tdClassName="inner" style={{ padding: "20px 36px 28px" }}>
      <Text className="muted" style={{ ...small, margin: "0 0 8px" }}>
        Nous ne vous demandons jamais votre mot de passe, ni par e-mail, ni par téléphone.
      </Text>
      <Text className="muted" style={{ ...small, margin: 0 }}>
        {mutual.name}, {mutual.address}.{" "}
        <Link href={`${site}${routes.privacy}`} className="link" style={link}>
          Vos données personnelles
        </Link>
      </Text>
    </Section>
  );
}

const fontFamily = '"Atkinson Hyperlegible", "Segoe UI", Roboto, Helvetica, Arial, sans-serif';
const paragraph = { color: light.ink, fontSize: "17px", lineHeight: "27px", margin: "0 0 16px" };
const small = { color: light.muted, fontSize: "15px", lineHeight: "23px", margin: "12px 0 24px" };
const link = { color: light.brand, textDecoration: "underline", fontWeight: 700 };
const heading = {
  color: light.ink,
  fontSize: "27px",
  lineHeight: "34px",
  fontWeight: 700,
  margin: "0 0 20px",
  textWrap: "balance" as const,
};
const band = { backgroundColor: light.deep, padding: "22px 36px", borderRadius: "20px 20px 0 0" };
const letter = {
  backgroundColor: light.raised,
  border: `1px solid ${light.line}`,
  borderTop: `4px solid ${light.accent}`,
  borderRadius: "0 0 20px 20px",
  borderCollapse: "separate" as const,
  padding: "32px 36px 36px",
};
const aside = {
  backgroundColor: light.sunken,
  borderRadius: "14px",
  margin: "8px 0 16px",
  padding: "16px 20px 18px",
};
const button = {
  backgroundColor: light.brand,
  color: light.onBrand,
  borderRadius: "12px",
  fontSize: "18px",
  fontWeight: 700,
  padding: "16px 26px",
};
