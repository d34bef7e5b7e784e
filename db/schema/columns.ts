import { customType } from "drizzle-orm/pg-core";
import { Temporal } from "temporal-polyfill";

/** A moment: `timestamptz` in PostgreSQL, `Temporal.Instant` in code. */
export const instant = customType<{ data: Temporal.Instant; driverData: Date | string }>({
  dataType: () => "timestamptz",
  toDriver: (at) => at.toString(),
  fromDriver: (text) =>
    text instanceof Date
      ? Temporal.Instant.fromEpochMilliseconds(text.getTime())
      : Temporal.Instant.from(text.replace(" ", "T")),
});

/** A date of law: `date` in PostgreSQL, `Temporal.PlainDate` in code. */
export const civilDay = customType<{ data: Temporal.PlainDate; driverData: Date | string }>({
  dataType: () => "date",
  toDriver: (day) => day.toString(),
  fromDriver: (text) =>
    Temporal.PlainDate.from(text instanceof Date ? text.toISOString().slice(0, 10) : text),
});

export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "bytea" });
