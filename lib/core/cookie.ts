import { env } from "@/lib/core/env";

const isSecure = () => env().APP_URL.startsWith("https://");

/**
 * A cookie that only our server reads. Under HTTPS it is bound to this host; a demonstration on localhost has no
 * certificate. Without `maxAge` (seconds) it lives as long as the browser's session.
 */
export const hostCookie = (name: string, maxAge?: number) => ({
  name: isSecure() ? `__Host-${name}` : name,
  options: {
    httpOnly: true,
    sameSite: "lax" as const,
    path: "/",
    secure: isSecure(),
    ...(maxAge !== undefined && { maxAge }),
  },
});
