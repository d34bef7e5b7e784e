import type { Draft } from "./new-parts";

/** Somebody else's save came first: who and when in words, and the number under which one's own text was kept. */
export type Stale = { said: string; version: number; keptAs: number | null };

export type Saved<Hints> = {
  status: "saved";
  version: number;
  at: string;
  addressTaken: boolean;
  hints: Hints;
};

/** What the server answers to a save. `address`: the text is kept, the address asked for is another page's. */
export type SaveAnswer<Hints> =
  | Saved<Hints>
  | { status: "refused"; sentence: string }
  | { status: "stale"; stale: Stale };

export type SaveState =
  | { status: "saved"; at?: string }
  | { status: "waiting" }
  | { status: "saving" }
  | { status: "away"; seconds: number }
  | { status: "refused"; sentence: string }
  | { status: "stale"; stale: Stale };

type SaverParts<Hints> = {
  version: number;
  /** Sends the text to the server. Throws when the server does not answer. */
  send: (draft: Draft, version: number) => Promise<SaveAnswer<Hints>>;
  tell: (state: SaveState) => void;
  /** What the server says of the text, once it holds it. */
  hear: (said: Saved<Hints>) => void;
};

const quietMs = 1_000;
const retrySeconds = [5, 10, 20, 40, 60];

/**
 * Keeps the text on the server by itself: a second after the last keystroke, one save at a time, the newest text after
 * it; the same text again and again while the server is away. Stops when somebody else saved meanwhile, until `resume`.
 */
export function makeSaver<Hints>({ version: opened, send, tell, hear }: SaverParts<Hints>) {
  let version = opened;
  let unsaved: Draft | undefined;
  // Sent without an answer: kept, perhaps.
  let lost: Draft | undefined;
  let isSending = false;
  let isStopped = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(flush, ms);
  };
  function changed(draft: Draft): void {
    unsaved = draft;
    if (isStopped || isSending || failures > 0) return;
    tell({ status: "waiting" });
    later(quietMs);
  }
  async function flush(): Promise<boolean> {
    clearTimeout(timer);
    if (!unsaved || isSending || isStopped) return false;
    // The same text first: if the server kept it, it says so again instead of taking the newer one for a conflict.
    const sent = lost ?? unsaved;
    isSending = true;
    tell({ status: "saving" });
    const answer = await send(sent, version).catch(() => undefined);
    isSending = false;
    if (answer) settle(sent, answer);
    else retry(sent);
    return answer?.status === "saved";
  }
  function settle(sent: Draft, answer: SaveAnswer<Hints>): void {
    const wasLost = lost !== undefined;
    failures = 0;
    lost = undefined;
    if (answer.status === "saved") kept(sent, answer);
    // The newer text too is to be put aside: that is the one to choose.
    else if (answer.status === "stale" && wasLost && unsaved !== sent) later(0);
    else stopped(sent, answer);
  }
  function stopped(sent: Draft, answer: Exclude<SaveAnswer<Hints>, Saved<Hints>>): void {
    tell(answer);
    if (answer.status === "stale") isStopped = true;
    // What is refused is tried again when it changes.
    else if (unsaved !== sent) later(quietMs);
  }
  function kept(sent: Draft, answer: Saved<Hints>): void {
    version = answer.version;
    hear(answer);
    if (unsaved === sent) unsaved = undefined;
    else later(quietMs);
    tell(unsaved ? { status: "waiting" } : { status: "saved", at: answer.at });
  }
  function retry(sent: Draft): void {
    lost = sent;
    const seconds = retrySeconds[Math.min(failures, retrySeconds.length - 1)] ?? 60;
    failures += 1;
    tell({ status: "away", seconds });
    later(seconds * 1_000);
  }
  return {
    changed,
    /** Saves at once what is not saved yet. Says whether the server kept it. */
    flush,
    /** Saves all that is written, a save on its way included. Says whether it could. */
    saveAll: async () => {
      while (unsaved && !isStopped) {
        if (isSending) await new Promise((resume) => setTimeout(resume, 100));
        else if (!(await flush())) return false;
      }
      return unsaved === undefined;
    },
    isClean: () => unsaved === undefined,
    version: () => version,
    /** Whether nothing was written since the page was opened. */
    isUntouched: () => version === opened && unsaved === undefined,
    /** Goes on from another version: what is not saved is saved over it. */
    resume: (present: number, draft: Draft) => {
      version = present;
      isStopped = false;
      lost = undefined;
      unsaved = draft;
      return flush();
    },
    /** Forgets what is not saved: the page is about to be left for another text. */
    forget: () => {
      isStopped = true;
      unsaved = undefined;
      clearTimeout(timer);
    },
    stop: () => clearTimeout(timer),
  };
}
