import type { Route } from "next";
import type { SecretPurpose } from "@/db/schema/account";
import { routes } from "@/lib/core/routes";
import { linkSegments } from "./rules";

type Link<Purpose> = { purpose: Purpose; secret: string };

/** Reads the link cookie, « segment.secret ». Gives nothing when it is none of ours. */
export function linkParts(cookie: string | undefined): Link<SecretPurpose> | undefined {
  const [segment, secret] = cookie?.split(".") ?? [];
  const purpose = (Object.keys(linkSegments) as SecretPurpose[]).find(
    (name) => linkSegments[name] === segment,
  );
  return purpose && secret && /^[\w-]{43}$/.test(secret) ? { purpose, secret } : undefined;
}

/** The links that let a password be chosen: no other ever may. */
export type PasswordPurpose = "activation" | "invitation" | "password-reset";

/** Reads a link that lets a password be chosen. */
export function passwordLink(cookie: string | undefined): Link<PasswordPurpose> | undefined {
  const link = linkParts(cookie);
  return link && isForPassword(link) ? link : undefined;
}

const isForPassword = (link: Link<SecretPurpose>): link is Link<PasswordPurpose> =>
  ["activation", "invitation", "password-reset"].includes(link.purpose);

/** Reads the secret of a link of one purpose. */
export function secretFor(purpose: SecretPurpose, cookie: string | undefined): string | undefined {
  const link = linkParts(cookie);
  return link?.purpose === purpose ? link.secret : undefined;
}

/** Where each link leads, once its secret is out of the address. */
export const linkPages: Record<SecretPurpose, Route> = {
  activation: routes.choosePassword,
  invitation: routes.choosePassword,
  "password-reset": routes.choosePassword,
  "email-change": routes.confirmNewEmail,
  "email-change-cancel": routes.keepEmail,
  "bank-change-cancel": routes.cancelBankChange,
};
