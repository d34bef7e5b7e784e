/** Runs once as a server starts: settings are checked before anyone waits for a page. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startServer } = await import("@/lib/core/start-server");
  const { observeProcess } = await import("@/lib/core/observe-process");
  const { keepPublishedPages } = await import("@/lib/help/keep-published-pages");
  startServer();
  await observeProcess("web");
  keepPublishedPages();
}
