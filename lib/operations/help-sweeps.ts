import { day, type Sweep } from "./sweep";

/** A picture that neither a working copy nor any revision shows. */
const shownNowhere = (row: string) =>
  `not exists (select from help_pages p where p.content::text like '%' || ${row}.id || '%')
    and not exists (select from help_revisions r where r.content::text like '%' || ${row}.id || '%')`;

/** What editors leave behind. */
export const helpSweeps: readonly Sweep[] = [
  {
    kind: "previews",
    table: "help_previews",
    key: { hash: "bytea" },
    since: (row) => day(`${row}.expires_at`),
  },
  {
    kind: "pictures",
    table: "help_pictures",
    key: { id: "uuid" },
    since: (row) => `case when ${shownNowhere(row)} then ${day(`${row}.sent_at`)} end`,
    files: ["avif_key", "webp_key", "jpeg_key"],
  },
];
