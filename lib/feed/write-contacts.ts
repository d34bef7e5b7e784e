import { type ContactDetails, feedWaitDays } from "@/lib/contact/rules";
import { count, type Numbered, type Rejected, reject, type WriteBatch } from "./batch";
import { type FeedTransaction, notYetSeen } from "./connection";
import type { ContactRow } from "./contact-input";
import { heldMembers } from "./owners";
import { rowId } from "./row-id";
import { shownIdentifier } from "./shown-identifier";

type Contact = { line: number; id: string; memberId: string; externalId: string; details: ContactDetails };
type Stored = { member_id: string; details: ContactDetails; recent: boolean };

/**
 * Writes where members can be reached. What a member changed here in the last 30 days is left alone: the management
 * system may not have taken it in yet. Refuses a member already read and one who is not known.
 */
export const writeContacts: WriteBatch<ContactRow> = async (tx, rows, now) => {
  const contacts = rows.map(identified);
  const fresh = await notYetSeen(
    tx,
    contacts.map(({ id }) => id),
  );
  const known = await heldMembers(
    tx,
    contacts.map(({ memberId }) => memberId),
  );
  const { accepted, rejected } = sort(contacts, fresh, known);
  const since = now.subtract({ hours: 24 * feedWaitDays }).toString();
  const stored = new Map((await storedDetails(tx, accepted, since)).map((row) => [row.member_id, row]));
  const judged = accepted.map((contact) => ({
    ...contact,
    fate: fateOf(contact, stored.get(contact.memberId)),
  }));
  await upsert(
    tx,
    judged.filter(({ fate }) => fate !== "unchanged"),
    now.toString(),
  );
  return { ...count(judged), rejected, memberIds: [] };
};

function sort(contacts: Contact[], fresh: Set<string>, known: Set<string>) {
  const accepted: Contact[] = [];
  const rejected: Rejected[] = [];
  for (const contact of contacts) {
    const owner = known.has(contact.memberId) ? undefined : "owner-unknown";
    const why = fresh.delete(contact.id) ? owner : "member-twice";
    if (why) rejected.push(reject(contact.line, shownIdentifier(contact.externalId), why));
    else accepted.push(contact);
  }
  return { accepted, rejected };
}

function identified({ line, row: { memberExternalId, ...details } }: Numbered<ContactRow>): Contact {
  const id = rowId("contact", memberExternalId);
  return { line, id, memberId: rowId("member", memberExternalId), externalId: memberExternalId, details };
}

function fateOf({ details }: Contact, stored: Stored | undefined) {
  if (!stored) return "created" as const;
  const same = Object.entries(details).every(([name, value]) => Reflect.get(stored.details, name) === value);
  return stored.recent || same ? ("unchanged" as const) : ("changed" as const);
}

const storedDetails = (tx: FeedTransaction, contacts: Contact[], since: string) => tx<Stored[]>`
  select member_id, coalesce(changed_at > ${since}::timestamptz, false) as recent,
    jsonb_build_object('addressFlat', address_flat, 'addressBuilding', address_building, 'addressStreet',
      address_street, 'addressPlace', address_place, 'postcode', postcode, 'town', town, 'country', country,
      'mobile', mobile, 'landline', landline, 'postPreference', post_preference) as details
  from contact_details where member_id = any(${contacts.map(({ memberId }) => memberId)}::uuid[])
  order by member_id for update`;

async function upsert(tx: FeedTransaction, contacts: Contact[], now: string) {
  if (contacts.length === 0) return;
  const rows = contacts.map(({ memberId, details }) => ({ memberId, ...details }));
  await tx`
    insert into contact_details (member_id, address_flat, address_building, address_street, address_place, postcode,
      town, country, mobile, landline, post_preference, updated_at)
    select "memberId", "addressFlat", "addressBuilding", "addressStreet", "addressPlace", postcode, town, country,
      mobile, landline, "postPreference", ${now}::timestamptz
    from jsonb_to_recordset(${tx.json(rows)}) as row ("memberId" uuid, "addressFlat" text, "addressBuilding" text,
      "addressStreet" text, "addressPlace" text, postcode text, town text, country text, mobile text, landline text,
      "postPreference" text)
    on conflict (member_id) do update set address_flat = excluded.address_flat,
      address_building = excluded.address_building, address_street = excluded.address_street,
      address_place = excluded.address_place, postcode = excluded.postcode, town = excluded.town,
      country = excluded.country, mobile = excluded.mobile, landline = excluded.landline,
      post_preference = excluded.post_preference, updated_at = excluded.updated_at`;
}
