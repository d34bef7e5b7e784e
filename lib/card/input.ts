import { z } from "zod";

/** A link is asked for by a button alone. */
export const ShareCardInput = z.object({});

/** The link to cancel. */
export const RevokeCardShareInput = z.object({ share: z.uuid() });
