import postgres from "postgres";
import { idOf, people, sessions } from "./million";

export type Traffic = {
  /** Ends it. Gives how many reads and writes were made, and the longest of each, in milliseconds. */
  end(): Promise<{ reads: Counted; writes: Counted }>;
};

type Counted = { made: number; longestMs: number; refused: string[] };

/** PostgreSQL itself refuses a read that waits for a lock for longer: what the machine does meanwhile does not count. */
const mostWaitMs = 1_000;

/** Reads what pages read and writes what they write, without pause, until ended. */
export function startTraffic(url: string): Traffic {
  const sql = postgres(url, {
    max: 4,
    onnotice: () => {},
    connection: { application_name: "traffic", lock_timeout: mostWaitMs },
  });
  const reads: Counted = { made: 0, longestMs: 0, refused: [] };
  const writes: Counted = { made: 0, longestMs: 0, refused: [] };
  let ended = false;
  const keepOn = async (what: ((n: number) => string)[], counted: Counted) => {
    for (let turn = 1; !ended; turn++) {
      for (const one of what) await timed(() => sql.unsafe(one(turn), [], { prepare: true }), counted);
    }
  };
  const running = [
    ...Array(2)
      .fill(pageReads)
      .map((what) => keepOn(what, reads)),
    keepOn(pageWrites, writes),
  ];
  return {
    async end() {
      ended = true;
      await Promise.all(running);
      await sql.end();
      return { reads, writes };
    },
  };
}

async function timed(ask: () => Promise<unknown>, counted: Counted): Promise<void> {
  const from = performance.now();
  try {
    await ask();
    counted.made += 1;
  } catch (error) {
    const code = String((error as { code?: string }).code);
    if (!notYetThere.includes(code)) counted.refused.push(code);
  }
  counted.longestMs = Math.max(counted.longestMs, performance.now() - from);
}

/** The tables and the columns that migrations bring are read as soon as they are there. */
const notYetThere = ["42P01", "42703"];

const someone = (turn: number) => idOf(1 + ((turn * 7_919) % people));
const someoneIn = (turn: number) => `int8send(${1 + ((turn * 7_919) % sessions)})`;

const pageReads: ((turn: number) => string)[] = [
  (turn) => `select a.id, a.member_id, s.created_at, s.seen_at, s.ended_at from sessions s
    join accounts a on a.id = s.account_id where s.hash = ${someoneIn(turn)}`,
  (turn) => `select id, first_name, last_name, membership_number from members where id = '${someone(turn)}'`,
  (turn) => `select id, level, effective_on, ended_on from contracts where member_id = '${someone(turn)}'`,
  (turn) => `select email, activated_at from accounts where member_id = '${someone(turn)}'`,
  (turn) => `select purpose, used_at from secrets where account_id = '${someone(turn)}'`,
  (turn) =>
    `select kind, at from audit_events where account_id = '${someone(turn)}' order by at desc limit 20`,
  (turn) => `select proved_at, id from sessions where hash = ${someoneIn(turn)}`,
  (turn) =>
    `select id, care_on, mutual_cents from reimbursements where member_id = '${someone(turn)}' limit 20`,
  (turn) =>
    `select id, due_on, amount_cents from contributions where member_id = '${someone(turn)}' limit 20`,
  (turn) => `select id, kind, state from requests where member_id = '${someone(turn)}' limit 20`,
  (turn) => `select id, state, ends_on from terminations where member_id = '${someone(turn)}' limit 20`,
  () => "select id, slug from help_pages limit 5",
];

const pageWrites: ((turn: number) => string)[] = [
  (turn) => `update sessions set seen_at = now() where hash = ${someoneIn(turn)}`,
  (turn) => `insert into audit_events (at, account_id, kind) values (now(), '${someone(turn)}', 'signed-in')`,
];
