import type { ReactNode } from "react";
import { Body, Container, Head, Heading, Html, Link, Preview, Section, Text } from "react-email";
import { formatPhone } from "@/lib/core/format";
import { mutual } from "@/lib/core/mutual";
import { routes } from "@/lib/core/routes";
import { darkStyles, light } from "./palette";
import { Paragraph, TextLink } from "./parts";
import { band, fontFamily, heading, letter, link, paragraph, small } from "./styles";

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
            <Paragraph>{greeting(person)}</Paragraph>
            {children}
            <Advisers />
          </Section>
          <Foot site={site} />
        </Container>
      </Body>
    </Html>
  );
}

/** Somebody who is no member gives a name in one piece, or none that we would repeat. */
const greeting = ({ firstName, lastName }: Person) => `${`Bonjour ${firstName} ${lastName}`.trim()},`;

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
