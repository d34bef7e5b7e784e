import { hostCookie } from "@/lib/core/cookie";

export const staffSessionCookie = () => hostCookie("equipe");

/** The browser where a person signed in before: kept a year, it opens nothing by itself. */
export const staffBrowserCookie = () => hostCookie("equipe-appareil", 365 * 24 * 3600);

/** What a one-time link left in the browser: an hour, the time to install an authenticator. */
export const staffArrivalCookie = () => hostCookie("equipe-arrivee", 3600);
