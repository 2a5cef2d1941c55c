import { UnexpectedResponseError, UnreachableError } from "../../../errors.ts";
import { Answer } from "../../http/answer.ts";
import type { Sender } from "../../http/exchange.ts";
import { reason } from "../../http/unreachable.ts";
import type { ClusterConfig } from "../cluster-config.ts";
import type { PodCommand, PodOutput } from "../kubernetes-cluster.ts";
import type { Lines } from "../lines.ts";
import type { Credentials, Proof } from "../login/credentials.ts";
import { patiently } from "../patience.ts";
import { addressOf } from "../request.ts";
import { succeeded } from "../status.ts";
import { execInPod } from "./exec-in-pod.ts";

interface Asking {
  readonly config: ClusterConfig;
  readonly lines: Lines;
  readonly sender: Sender;
  readonly as: Credentials;
}

const longestMs = 300_000;

/** Runs a command in a container and waits for its end. */
export function podExec(asking: Asking, command: PodCommand, signal: AbortSignal): Promise<PodOutput> {
  const { lines, sender, as } = asking;
  const what = `The command in the pod ${command.namespace}/${command.pod}`;
  return patiently({ clock: lines.clock, longestMs, what }, sender, signal, async (own) => {
    const proof = await as.proof(sender, own);
    const outcome = await once(asking, proof, command, own);
    if (!(outcome instanceof Answer)) return outcome;
    const fresh = outcome.status === 401 ? await as.renewed(proof, sender, own) : undefined;
    return accepted(fresh === undefined ? outcome : await once(asking, fresh, command, own));
  });
}

/** The output, or what the API server says against it. */
function accepted(outcome: PodOutput | Answer): PodOutput {
  if (!(outcome instanceof Answer)) return outcome;
  throw succeeded(outcome).unexpected("did not go over to a websocket");
}

async function once(
  { config, lines, sender }: Asking,
  proof: Proof,
  command: PodCommand,
  signal: AbortSignal,
): Promise<PodOutput | Answer> {
  const url = addressOf(new URL(config.server), { path: pathOf(command) });
  const start = lines.clock.now();
  const tell = (status: number | undefined, requestId?: string, error?: string): void => {
    const ms = lines.clock.now() - start;
    sender.onExchange?.({ method: "GET", url: lines.redactor.url(url), attempt: 1, ms, status, requestId, error });
  };
  try {
    const connection = { config, proof, proxy: lines.proxy(url), userAgent: sender.userAgent, url };
    const outcome = await execInPod(connection, command, signal);
    const answered = "exitCode" in outcome ? outcome : new Answer(outcome, lines.redactor);
    if (answered instanceof Answer) tell(answered.status, answered.requestId);
    else tell(101);
    return answered;
  } catch (cause) {
    const error = signal.aborted ? (signal.reason as Error) : broken(cause, url, lines);
    tell(undefined, undefined, error.message);
    throw error;
  }
}

function broken(cause: unknown, url: URL, { redactor }: Lines): Error {
  if (cause instanceof UnexpectedResponseError) return cause;
  return new UnreachableError(redactor.url(url), redactor.text(reason(cause)), { cause });
}

function pathOf({ namespace, pod, container, command }: PodCommand): string {
  const query = new URLSearchParams(command.map((word): [string, string] => ["command", word]));
  if (container !== undefined) query.set("container", container);
  const [inNamespace, named] = [namespace, pod].map(encodeURIComponent);
  return `/api/v1/namespaces/${inNamespace}/pods/${named}/exec?${query.toString()}`;
}
