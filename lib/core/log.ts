import pino from "pino";

/** JSON lines. What is logged carries ids: never a name, an e-mail address, a NIR, an IBAN or a secret. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? "info",
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { err: errorWithoutValues },
});

/** A database error quotes the values it refused: only what names the fault is kept. */
function errorWithoutValues(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, stack } = error;
  const code = "code" in error ? error.code : undefined;
  const constraint = "constraint_name" in error ? error.constraint_name : undefined;
  const frames = stack?.split("\n").filter((line) => line.startsWith("    at "));
  return { type: name, code, constraint, stack: frames?.join("\n") };
}
