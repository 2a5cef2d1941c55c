import { connect } from "node:net";

export interface Door {
  /** A name or an address, an IPv6 address without brackets. */
  readonly host: string;
  readonly port: number;
}

/**
 * What came of an attempt to connect. `refused`: somebody is there, and says no. `filtered`: nobody answers, or somebody
 * on the way says no. `no-way`: this machine does not know how to get there, so nothing is known of the door.
 */
export type Knock =
  | { readonly state: "open"; readonly address: string; readonly from: string }
  | { readonly state: "refused" | "filtered" | "no-way" };

export interface Patience {
  readonly timeoutMs: number;
  /** How often, where nobody answers: a packet may be lost. */
  readonly attempts: number;
}

/** Opens a connection and closes it again; nothing is sent. */
export async function knock(door: Door, { timeoutMs, attempts }: Patience, signal: AbortSignal): Promise<Knock> {
  for (let attempt = 1; ; attempt++) {
    const found = await once(door, timeoutMs, signal);
    if (found.state !== "filtered" || attempt >= attempts) return found;
  }
}

async function once({ host, port }: Door, timeoutMs: number, signal: AbortSignal): Promise<Knock> {
  signal.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<Knock>();
  const socket = connect({ host, port });
  const patience = setTimeout(() => resolve({ state: "filtered" }), timeoutMs);
  const onAbort = () => reject(signal.reason as Error);
  signal.addEventListener("abort", onAbort, { once: true });
  socket.on("error", (error) => resolve({ state: stateOf(error) }));
  socket.once("connect", () => {
    const { remoteAddress = host, localAddress = "" } = socket;
    resolve({ state: "open", address: remoteAddress, from: localAddress });
  });
  try {
    return await promise;
  } finally {
    clearTimeout(patience);
    signal.removeEventListener("abort", onAbort);
    socket.destroy();
  }
}

function stateOf(error: NodeJS.ErrnoException): "refused" | "filtered" | "no-way" {
  // Several addresses of one name fail together.
  const [first] = error instanceof AggregateError ? (error.errors as NodeJS.ErrnoException[]) : [];
  const code = first?.code ?? error.code ?? "";
  if (code === "ECONNREFUSED" || code === "ECONNRESET") return "refused";
  return noWay.has(code) ? "no-way" : "filtered";
}

const noWay = new Set([
  "ENETUNREACH",
  "EADDRNOTAVAIL",
  "EAFNOSUPPORT",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EACCES",
  "EPERM",
  "EINVAL",
]);
