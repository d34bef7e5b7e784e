import pino from "pino";
import { currentRequest } from "@/lib/core/request-context";

const asked = process.env.LOG_LEVEL ?? "";

/** JSON lines. What is logged carries ids: never a name, an e-mail address, a NIR, an IBAN or a secret. */
export const log = pino({
  // A wrong level is told with the other settings, by `env`: it must not stop the process before.
  level: asked in pino.levels.values || asked === "silent" ? asked : "info",
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  mixin: () => {
    const request = currentRequest();
    return request ? { requestId: request.requestId } : {};
  },
  serializers: { err: errorWithoutValues },
});

/** A database error quotes the values it was given, in its message and its cause: only what names the fault is kept. */
function errorWithoutValues(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error };
  const frames = error.stack?.split("\n").filter((line) => line.startsWith("    at "));
  return { type: error.name, ...codes(error), ...codes(error.cause), stack: frames?.join("\n") };
}

function codes(error: unknown) {
  if (!(error instanceof Error)) return {};
  const code = "code" in error ? { code: error.code } : {};
  const constraint = "constraint_name" in error ? { constraint: error.constraint_name } : {};
  return { ...code, ...constraint };
}
