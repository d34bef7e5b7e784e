import type { ReactElement } from "react";
import { render, toPlainText } from "react-email";
import type { Temporal } from "temporal-polyfill";
import type { SecretPurpose } from "@/db/schema/account";
import type { MailTemplate } from "@/lib/core/mail";
import { Activation } from "./activation";
import { AddressAlreadyUsed } from "./address-already-used";
import { BankChangeAsked } from "./bank-change-asked";
import { BankChangeCancel } from "./bank-change-cancel";
import { BankChanged } from "./bank-changed";
import { DocumentsLeaving } from "./documents-leaving";
import { EmailChange } from "./email-change";
import { EmailChangeCancel } from "./email-change-cancel";
import { EmailChanged } from "./email-changed";
import { ExportReady } from "./export-ready";
import type { Person } from "./frame";
import { IdentifierReminder } from "./identifier-reminder";
import { IdentifierShown } from "./identifier-shown";
import { Invitation } from "./invitation";
import { NewSignIn } from "./new-sign-in";
import { PasswordChanged } from "./password-changed";
import { PasswordReset } from "./password-reset";
import { RequestMessage } from "./request-message";
import { RequestReceived } from "./request-received";
import { RequestUpdated } from "./request-updated";
import { SpaceClosed } from "./space-closed";

/** An e-mail that carries a secret link: its address, and the minutes it lives. */
export type LinkProps = { person: Person; site: string; link: string; minutes: number };

/** An e-mail that tells what happened: when, for which address, from which browser, about which request or contract if any. */
export type NoticeProps = {
  person: Person;
  site: string;
  at: Temporal.Instant;
  email: string;
  device?: string;
  request?: string;
  /** The contract whose documents leave: when it ended, and the last day on which they are there. */
  leaving?: { endedOn: Temporal.PlainDate; until: Temporal.PlainDate };
};

/** That a bank account was given is told without its link to an address that may be a stranger's. */
export type NoticeTemplate = Exclude<MailTemplate, SecretPurpose> | "bank-change-cancel";
export type Letter = { subject: string; html: string; text: string };

export type Mail<Props> = ((props: Props) => ReactElement) & { subject: string };

const links: Record<SecretPurpose, Mail<LinkProps>> = {
  activation: Activation,
  invitation: Invitation,
  "password-reset": PasswordReset,
  "email-change": EmailChange,
  "email-change-cancel": EmailChangeCancel,
  "bank-change-cancel": BankChangeCancel,
};

const notices: Record<NoticeTemplate, Mail<NoticeProps>> = {
  "address-already-used": AddressAlreadyUsed,
  "identifier-shown": IdentifierShown,
  "identifier-reminder": IdentifierReminder,
  "password-changed": PasswordChanged,
  "new-sign-in": NewSignIn,
  "request-received": RequestReceived,
  "request-updated": RequestUpdated,
  "request-message": RequestMessage,
  "export-ready": ExportReady,
  "space-closed": SpaceClosed,
  "documents-leaving": DocumentsLeaving,
  "email-changed": EmailChanged,
  "bank-changed": BankChanged,
  "bank-change-cancel": BankChangeAsked,
};

export const isNotice = (name: MailTemplate): name is NoticeTemplate => name in notices;

export const writeLink = (purpose: SecretPurpose, props: LinkProps): Promise<Letter> =>
  write(links[purpose], props);

export const writeNotice = (template: NoticeTemplate, props: NoticeProps): Promise<Letter> =>
  write(notices[template], props);

/** An e-mail as it leaves: its subject, and its two parts. */
export async function write<Props extends object>(Mail: Mail<Props>, props: Props): Promise<Letter> {
  const html = await render(<Mail {...props} />);
  return { subject: Mail.subject, html, text: plainText(html) };
}

/** What html-to-text, which has no types of its own, gives a formatter. */
type Element = { attribs: Record<string, string>; children: unknown[] };
type Walk = (children: unknown[], builder: Builder) => void;
type Builder = {
  openBlock(options: { leadingLineBreaks: number }): void;
  addInline(text: string, options?: { noWordTransform: boolean }): void;
  addLineBreak(): void;
  closeBlock(options: { trailingLineBreaks: number }): void;
};

/** An address to open stands alone on its line: mail programs make it a link, and nothing sticks to it. */
function addressBelow(element: Element, walk: Walk, builder: Builder) {
  builder.openBlock({ leadingLineBreaks: 2 });
  walk(element.children, builder);
  builder.addInline("\u00a0:", { noWordTransform: true });
  builder.addLineBreak();
  builder.addInline(element.attribs.href ?? "", { noWordTransform: true });
  builder.closeBlock({ trailingLineBreaks: 2 });
}

const plainText = (html: string): string =>
  toPlainText(html, {
    formatters: { addressBelow },
    selectors: [
      { selector: "a.button", format: "addressBelow" },
      { selector: "a.link", format: "anchor", options: { linkBrackets: ["(", ")"] } },
      { selector: "a[href^='mailto:']", format: "anchor", options: { ignoreHref: true } },
      { selector: "a[href^='tel:']", format: "anchor", options: { ignoreHref: true } },
      { selector: "h1", format: "heading", options: { uppercase: false } },
      { selector: "h2", format: "heading", options: { uppercase: false } },
    ],
  });
