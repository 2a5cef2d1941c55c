import { PassThrough } from "node:stream";
import type { Exec, V1Status } from "@kubernetes/client-node";
import { UnexpectedResponseError } from "../../../errors.ts";
import type { AnswerParts } from "../../http/answer.ts";
import type { PodCommand, PodOutput } from "../kubernetes-cluster.ts";
import { collector } from "./collector.ts";
import { kubeConfigOf, type Connection, type Socket } from "./kube-config.ts";
import { exitCodeOf, failureOf } from "./status.ts";
import { partsOf } from "./refusal.ts";

/** On which a server says that one of the others has ended. */
const closeStream = 255;

/** The output of the command, or the answer of an API server that does not run it. */
export async function execInPod(
  connection: Connection,
  { namespace, pod, container = "", command }: PodCommand,
  signal: AbortSignal,
): Promise<PodOutput | AnswerParts> {
  // Half a second and a thousand files: only who runs a command in a pod pays for it.
  const client = await import("@kubernetes/client-node");
  signal.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<PodOutput | AnswerParts>();
  const [stdout, stderr] = [collector(reject), collector(reject)];
  let socket: Socket | undefined;
  const kubeConfig = kubeConfigOf(client.KubeConfig, connection, (opened) => {
    socket = opened;
    opened.on("unexpected-response", (_, response) => void partsOf(response, connection).then(resolve, reject));
    if (signal.aborted) opened.terminate();
    opened.on("error", reject);
    opened.on("close", () => reject(new Error("the connection was closed before the command had ended")));
  });
  const ended = (status: V1Status): void => {
    const exitCode = exitCodeOf(status);
    if (exitCode === undefined) resolve(failureOf(status, connection));
    else resolve({ exitCode, stdout: stdout.text(), stderr: stderr.text() });
  };
  const leave = (): void => reject(signal.reason as Error);
  signal.addEventListener("abort", leave, { once: true });
  try {
    const exec = new client.Exec(kubeConfig);
    exec.handler = unbreakable(exec.handler, reject);
    exec
      .exec(
        encodeURIComponent(namespace),
        encodeURIComponent(pod),
        container,
        [...command],
        stdout.stream,
        stderr.stream,
        null,
        false,
        ended,
      )
      .catch((event: { readonly error?: unknown }) => reject(event.error ?? event));
    return await promise;
  } finally {
    signal.removeEventListener("abort", leave);
    socket?.terminate();
  }
}

/** What a server sends wrongly is thrown by the library where nobody could catch it, or closes streams of this process. */
function unbreakable(handler: Exec["handler"], reject: (error: Error) => void): Exec["handler"] {
  const streams = { stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough() };
  Object.assign(handler, { streams });
  return {
    connect: (path, onText, onBinary) =>
      handler.connect(path, onText, (stream, data) => {
        if (stream === closeStream) return true;
        try {
          return onBinary?.(stream, data) ?? true;
        } catch (cause) {
          reject(new UnexpectedResponseError("The API server sent what belongs to no stream of a command.", { cause }));
          return false;
        }
      }),
  };
}
