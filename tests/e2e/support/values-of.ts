import type { APIResponse } from "@playwright/test";

/** Each value of a header, as many as were sent. */
export const valuesOf = (answer: APIResponse, name: string): string[] =>
  answer
    .headersArray()
    .filter((header) => header.name.toLowerCase() === name)
    .map(({ value }) => value);
