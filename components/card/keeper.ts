/** What a device keeps of the card: nothing, a copy of a moment, or it cannot keep any. */
export type Kept = { state: "absent" } | { state: "kept"; at: Date } | { state: "unable" };

/** Takes a copy, takes a fresh one if there is one already, or throws it away. */
export type KeepOrder = "keep" | "refresh" | "forget";

const worker = "/service-worker.js";
const patienceMilliseconds = 15_000;

/** Gives an order to the service worker, the only one that touches the copy. Gives what is kept afterwards. */
export async function ask(order: KeepOrder): Promise<Kept> {
  if (!("serviceWorker" in navigator)) return { state: "unable" };
  try {
    await navigator.serviceWorker.register(worker, { updateViaCache: "none" });
    const { active } = await navigator.serviceWorker.ready;
    return active ? await answerOf(active, order) : { state: "unable" };
  } catch {
    return { state: "unable" };
  }
}

function answerOf(active: ServiceWorker, order: KeepOrder): Promise<Kept> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const giveUp = setTimeout(() => resolve({ state: "absent" }), patienceMilliseconds);
    port1.onmessage = ({ data }: MessageEvent<string | null>) => {
      clearTimeout(giveUp);
      resolve(data ? { state: "kept", at: new Date(data) } : { state: "absent" });
    };
    active.postMessage(order, [port2]);
  });
}
