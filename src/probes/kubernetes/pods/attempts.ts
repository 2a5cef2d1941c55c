import type { KubernetesCluster } from "../../../clients/kubernetes/kubernetes-cluster.ts";
import { DependencyError } from "../../../errors.ts";

/** Where a pod is to connect to. */
export interface Targets {
  readonly addresses: readonly string[];
  readonly ports: readonly number[];
}

export interface Standpoint {
  readonly namespace: string;
  readonly pod: string;
  readonly container: string;
}

/** What agnhost says of an attempt, `OPEN` where it connected: `TIMEOUT`, `REFUSED`, `DNS: …`, `OTHER: …`, `UNKNOWN: …`. */
export type Said = string;

/** The attempts at one address go at the same time, one address after the other: a pod is small. */
const script = `for a in $1; do
for p in $2; do
for t in tcp udp; do
( echo "$a $p $t $(/agnhost connect "$a:$p" --timeout=1s --protocol=$t 2>&1 && echo OPEN)" ) &
done
done
wait
done`;

/** What comes of connecting from a pod to every address and port, by TCP and by UDP; by `attemptName`. */
export async function attemptsFrom(
  cluster: KubernetesCluster,
  standpoint: Standpoint,
  { addresses, ports }: Targets,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Said>> {
  const command = ["/bin/sh", "-c", script, "agnhost", addresses.map(bracketed).join(" "), ports.join(" ")];
  const { stdout, stderr } = await cluster.exec({ ...standpoint, command }, signal);
  const lines = stdout.split("\n").filter((line) => line !== "");
  refuseOtherImages(`${stdout} ${stderr}`);
  return new Map(
    lines.map((line) => {
      const [address = "", port = "", protocol = "", ...said] = line.split(" ");
      return [attemptName(address.replace(/^\[|\]$/g, ""), Number(port), protocol), said.join(" ").trim()];
    }),
  );
}

export function attemptName(address: string, port: number, protocol: string): string {
  return `${address} ${port} ${protocol.toLowerCase()}`;
}

/** Whether a pod finds out the address behind the name that every cluster has. */
export async function resolvesNames(
  cluster: KubernetesCluster,
  standpoint: Standpoint,
  signal: AbortSignal,
): Promise<boolean> {
  const command = ["/agnhost", "connect", "kubernetes.default:443", "--timeout=2s"];
  const { stdout, stderr } = await cluster.exec({ ...standpoint, command }, signal);
  refuseOtherImages(`${stdout} ${stderr}`);
  return !/\bDNS\b/.test(`${stdout} ${stderr}`);
}

const bracketed = (address: string): string => (address.includes(":") ? `[${address}]` : address);

function refuseOtherImages(said: string): void {
  if (!/agnhost: (not found|no such file)|unknown command/i.test(said)) return;
  throw new DependencyError("The image of the pods (--probe-image) has no /agnhost that can connect.");
}
