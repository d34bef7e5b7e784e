import type { ReactNode } from "react";
import { Button, Heading, Link, Section, Text } from "react-email";
import { aside, button, heading, link, paragraph, small } from "./styles";

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
