import { eq } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { accounts, members, terminationLetters } from "@/db/schema";
import type { terminationChannels } from "@/db/schema/termination";
import { formerAddresses } from "@/lib/account/queries";
import { unseal } from "@/lib/core/crypto";
import { askerName, openDeclared } from "./declared";

/** Whom an e-mail is written to; the name is empty when nobody on file bears it. */
export type Contact = { address: string; name: string };

type Of = {
  id: string;
  channel: (typeof terminationChannels)[number];
  declaredSealed: Buffer;
  memberId: string | null;
};

/**
 * The contact that a request gives for its confirmation; none when an insurer asked. On the public site a stranger may
 * have typed somebody’s address, and any text as a name: no name is written there.
 */
export function askerContact({ id, channel, declaredSealed }: Omit<Of, "memberId">): Contact[] {
  const declared = openDeclared(declaredSealed, id);
  const name = channel === "public" ? "" : askerName(declared);
  return declared.email ? [{ address: declared.email, name }] : [];
}

/**
 * Every contact on file of a member: the address that the mutual knows, that of the space, and those that the space
 * gave up in the last 30 days, which a stranger may have changed.
 */
export async function contactsOnFile(tx: Db, memberId: string, now: Temporal.Instant): Promise<Contact[]> {
  const [person] = await tx
    .select({
      firstName: members.firstName,
      lastName: members.lastName,
      known: members.email,
      accountId: accounts.id,
      own: accounts.email,
    })
    .from(members)
    .leftJoin(accounts, eq(accounts.memberId, members.id))
    .where(eq(members.id, memberId));
  if (!person) return [];
  const former = person.accountId ? await formerAddresses(tx, person.accountId, now) : [];
  const name = `${person.firstName} ${person.lastName}`;
  return [person.own, person.known, ...former].flatMap((address) => (address ? [{ address, name }] : []));
}

/** Everybody whom a request concerns: who asked, who is on file, and whoever was written to about it. */
export async function concerned(tx: Db, termination: Of, now: Temporal.Instant): Promise<Contact[]> {
  const { id, memberId } = termination;
  const onFile = memberId ? await contactsOnFile(tx, memberId, now) : [];
  const told = await tx
    .select({ id: terminationLetters.id, toSealed: terminationLetters.toSealed })
    .from(terminationLetters)
    .where(eq(terminationLetters.terminationId, id))
    .orderBy(terminationLetters.requestedAt, terminationLetters.id);
  return distinct([
    ...askerContact(termination),
    ...onFile,
    ...told.map((letter) => openContact(letter.toSealed, letter.id)),
  ]);
}

export const openContact = (sealed: Buffer, letterId: string): Contact =>
  JSON.parse(unseal(sealed, letterId));

/** Contacts without the addresses that come again, in capitals or not. */
export const distinct = (contacts: readonly Contact[]): Contact[] =>
  contacts.filter((contact, rank) => contacts.findIndex(sameAs(contact)) === rank);

/** Contacts without those of a list. */
export const without = (contacts: readonly Contact[], told: readonly Contact[]): Contact[] =>
  contacts.filter((contact) => !told.some(sameAs(contact)));

const sameAs =
  ({ address }: Contact) =>
  (other: Contact) =>
    other.address.toLowerCase() === address.toLowerCase();
