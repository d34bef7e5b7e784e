import { z } from "zod";

/** The name of an archive, in its address. */
export const ExportId = z.uuid();
