import type { Limit } from "@/lib/core/throttle";

const hour = 60 * 60;
const day = 24 * hour;

/** What stands for a captcha, which would be in the way: the same limits whether or not what was typed exists. */
export const limits = {
  /** Requests written from one client address. */
  writing: { attempts: 20, window: hour },
  /** Looks at the file of one contract number: beyond, the request is taken without looking. */
  matching: { attempts: 5, window: hour },
  /** Confirmations sent to one e-mail address: nobody fills a stranger’s mailbox. */
  acknowledging: { attempts: 5, window: day },
} as const satisfies Record<string, Limit>;
