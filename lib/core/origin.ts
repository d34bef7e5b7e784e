/** Whether a request that changes something comes from our own pages. A browser always says where a POST comes from. */
export const isOwnOrigin = (request: Request, appUrl: string): boolean =>
  request.headers.get("origin") === new URL(appUrl).origin;
