import type { LimitFunction } from "p-limit";
import { bareGet } from "../../clients/http/bare-get.ts";
import { knock, type Knock } from "../../clients/tcp/knock.ts";
import type { House as Plan } from "./door-plan.ts";
import type { Door, House } from "./doors.ts";
import { kubeletAt } from "./kubelet-door.ts";
import { speaksTls } from "./speaks-tls.ts";

const patience = { timeoutMs: 2_000, attempts: 3 };
const talkMs = 5_000;

interface Manners {
  /** A port that nobody offers: whoever opens it opens all. */
  readonly decoy: number;
  readonly limit: LimitFunction;
}

/** Knocks at the doors of one address, and listens to what is behind those that open. */
export async function visit(
  { address, side, node, doors: planned }: Plan,
  { decoy: nobodysPort, limit }: Manners,
  signal: AbortSignal,
): Promise<{ readonly house: House; readonly from: readonly string[] }> {
  const at = (port: number) => limit(() => knock({ host: address, port }, patience, signal));
  const [decoy, ...knocks] = await Promise.all([at(nobodysPort), ...planned.map(({ port }) => at(port))]);
  const acceptsEverything = decoy.state === "open";
  const doors = await Promise.all(
    planned.map(async ({ port, component }, index): Promise<Door> => {
      const found = knocks[index] ?? { state: "filtered" };
      const closed = { port, component, state: found.state, speaks: null, kubelet: null };
      if (found.state !== "open" || acceptsEverything) return closed;
      const heard = await limit(() => listen(address, port, signal));
      const asKubelet = component === "kubelet" && node !== null && heard.speaks === "tls";
      const kubelet = asKubelet ? await limit(() => kubeletAt({ address, port, node }, signal)) : null;
      return { ...closed, ...heard, kubelet };
    }),
  );
  const house: House = { address, side, node, acceptsEverything, doors };
  return { house, from: knocks.flatMap(localAddress) };
}

function localAddress(found: Knock): readonly string[] {
  return found.state === "open" && found.from !== "" ? [found.from] : [];
}

async function listen(host: string, port: number, signal: AbortSignal): Promise<Pick<Door, "speaks">> {
  if (await speaksTls({ host, port }, talkMs, signal)) return { speaks: "tls" };
  const status = await bareGet({ scheme: "http", host, port, path: "/healthz" }, talkMs, signal);
  return { speaks: status === undefined ? "nothing" : "http" };
}
