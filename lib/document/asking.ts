import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import type { Result } from "@/lib/core/result";
import type { DocumentRefusal } from "./rules";

/** Who asks for a document, when, and what the address asks. */
export type Asking = {
  memberId: string;
  accountId: string;
  now: Temporal.Instant;
  query: URLSearchParams;
};

/** A file ready to send. Its name says nothing of anyone, in plain ASCII. */
export type MadeDocument = { pdf: Buffer; fileName: string };

/** Makes a document for the member who asks, or says why there is none. */
export type Maker = (db: Db, asking: Asking) => Promise<Result<MadeDocument, DocumentRefusal>>;
