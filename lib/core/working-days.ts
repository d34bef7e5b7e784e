import { Temporal } from "temporal-polyfill";

/** Holidays of the same day each year (code du travail, L. 3133-1): month and day. */
const fixedHolidays = ["01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25"];

/** Those that follow Easter, in days after it: Easter Monday, Ascension, Whit Monday. */
const daysAfterEaster = [1, 39, 50];

/** Whether people work on a day in France: neither a week-end nor a holiday of the whole country. */
export function isWorkingDay(day: Temporal.PlainDate): boolean {
  if (day.dayOfWeek > 5 || fixedHolidays.includes(day.toString().slice(5))) return false;
  const sunday = easter(day.year);
  return !daysAfterEaster.some((days) => sunday.add({ days }).equals(day));
}

/** The working day that comes so many working days after a day, that day not counted. */
export function addWorkingDays(day: Temporal.PlainDate, count: number): Temporal.PlainDate {
  let reached = day;
  for (let left = count; left > 0; ) {
    reached = reached.add({ days: 1 });
    if (isWorkingDay(reached)) left -= 1;
  }
  return reached;
}

/** Easter Sunday of a year in the Gregorian calendar (the algorithm of Meeus, Jones and Butcher). */
export function easter(year: number): Temporal.PlainDate {
  const golden = year % 19;
  const [century, rest] = [Math.floor(year / 100), year % 100];
  const shift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - Math.floor(century / 4) - shift + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
  const count = moon + weekday - 7 * late + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(count / 31), day: (count % 31) + 1 });
}
