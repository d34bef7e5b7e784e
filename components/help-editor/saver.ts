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
export class Saver<Hints> {
  #parts: SaverParts<Hints>;
  #version: number;
  #unsaved?: Draft;
  /** Sent without an answer: kept, perhaps. */
  #lost?: Draft;
  #isSending = false;
  #isStopped = false;
  #failures = 0;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(parts: SaverParts<Hints>) {
    this.#parts = parts;
    this.#version = parts.version;
  }

  changed(draft: Draft): void {
    this.#unsaved = draft;
    if (this.#isStopped || this.#isSending || this.#failures > 0) return;
    this.#parts.tell({ status: "waiting" });
    this.#later(quietMs);
  }

  /** Saves at once what is not saved yet. Says whether the server kept it. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    if (!this.#unsaved || this.#isSending || this.#isStopped) return false;
    // The same text first: if the server kept it, it says so again instead of taking the newer one for a conflict.
    const sent = this.#lost ?? this.#unsaved;
    this.#isSending = true;
    this.#parts.tell({ status: "saving" });
    const answer = await this.#parts.send(sent, this.#version).catch(() => undefined);
    this.#isSending = false;
    if (answer) this.#settle(sent, answer);
    else this.#retry(sent);
    return answer?.status === "saved";
  }

  /** Saves all that is written, a save on its way included. Says whether it could. */
  async saveAll(): Promise<boolean> {
    while (this.#unsaved && !this.#isStopped) {
      if (this.#isSending) await new Promise((resume) => setTimeout(resume, 100));
      else if (!(await this.flush())) return false;
    }
    return this.isClean();
  }

  isClean = (): boolean => this.#unsaved === undefined;

  version = (): number => this.#version;

  /** Whether nothing was written since the page was opened. */
  isUntouched = (): boolean => this.#version === this.#parts.version && this.isClean();

  /** Goes on from another version: what is not saved is saved over it. */
  resume(present: number, draft: Draft): Promise<boolean> {
    this.#version = present;
    this.#isStopped = false;
    this.#lost = undefined;
    this.#unsaved = draft;
    return this.flush();
  }

  /** Forgets what is not saved: the page is about to be left for another text. */
  forget(): void {
    this.#isStopped = true;
    this.#unsaved = undefined;
    this.stop();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), ms);
  }

  #settle(sent: Draft, answer: SaveAnswer<Hints>): void {
    const wasLost = this.#lost !== undefined;
    this.#failures = 0;
    this.#lost = undefined;
    if (answer.status === "saved") this.#kept(sent, answer);
    // The newer text too is to be put aside: that is the one to choose.
    else if (answer.status === "stale" && wasLost && this.#unsaved !== sent) this.#later(0);
    else this.#refused(sent, answer);
  }

  #kept(sent: Draft, answer: Saved<Hints>): void {
    this.#version = answer.version;
    this.#parts.hear(answer);
    if (this.#unsaved === sent) this.#unsaved = undefined;
    else this.#later(quietMs);
    this.#parts.tell(this.#unsaved ? { status: "waiting" } : { status: "saved", at: answer.at });
  }

  #refused(sent: Draft, answer: Exclude<SaveAnswer<Hints>, Saved<Hints>>): void {
    this.#parts.tell(answer);
    if (answer.status === "stale") this.#isStopped = true;
    // What is refused is tried again when it changes.
    else if (this.#unsaved !== sent) this.#later(quietMs);
  }

  #retry(sent: Draft): void {
    this.#lost = sent;
    const seconds = retrySeconds[Math.min(this.#failures, retrySeconds.length - 1)] ?? 60;
    this.#failures += 1;
    this.#parts.tell({ status: "away", seconds });
    this.#later(seconds * 1_000);
  }
}
