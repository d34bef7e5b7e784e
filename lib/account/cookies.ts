import { hostCookie } from "@/lib/core/cookie";
import { session } from "./rules";

export const sessionMaxAge = session.absoluteHours * 3600;

export const sessionCookie = () => hostCookie("session");

/** The browser that has signed in before: kept a year, it opens nothing by itself. */
export const deviceCookie = () => hostCookie("appareil", 365 * 24 * 3600);

/** The secret of a link, between the page that received it and the form that uses it. */
export const linkCookie = () => hostCookie("lien", 30 * 60);
