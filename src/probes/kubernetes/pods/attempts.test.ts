import { expect, test } from "vitest";
import { connectCluster } from "../../../clients/kubernetes/cluster.ts";
import { DependencyError } from "../../../errors.ts";
import { clusterConfig } from "../../../testing/cluster-config.ts";
import { execServer } from "../../../testing/exec-server.ts";
import { attemptsFrom, resolvesNames } from "./attempts.ts";

const signal = AbortSignal.timeout(20_000);
const standpoint = { namespace: "own", pod: "a", container: "main" };

/** What a command says on its outputs, and what it was. */
async function saying<T>(
  outputs: { readonly stdout?: string; readonly stderr?: string },
  ask: (cluster: ReturnType<typeof connectCluster>) => Promise<T>,
) {
  const { stdout = "", stderr = "" } = outputs;
  await using server = await execServer((socket) => {
    if (stdout !== "") socket.send(1, stdout);
    if (stderr !== "") socket.send(2, stderr);
    socket.send(3, JSON.stringify({ metadata: {}, status: "Success" }));
  });
  await using cluster = connectCluster(clusterConfig({ server: server.url }), { userAgent: "test", env: {} });
  const answer = await ask(cluster);
  return {
    answer,
    commands: server.log.map(({ url }) => new URL(url ?? "", server.url).searchParams.getAll("command")),
  };
}

const targets = { addresses: ["10.0.0.1", "fd00::1"], ports: [8080, 8081] };

test("a pod tries every address and port in one command", async () => {
  const stdout = [
    "10.0.0.1 8080 tcp OPEN",
    "10.0.0.1 8080 udp TIMEOUT: read udp 10.0.0.2: i/o timeout",
    "[fd00::1] 8081 tcp REFUSED",
    "",
  ].join("\n");
  const { answer, commands } = await saying({ stdout }, (cluster) =>
    attemptsFrom(cluster, standpoint, targets, signal),
  );
  expect(Object.fromEntries(answer)).toEqual({
    "10.0.0.1 8080 tcp": "OPEN",
    "10.0.0.1 8080 udp": "TIMEOUT: read udp 10.0.0.2: i/o timeout",
    "fd00::1 8081 tcp": "REFUSED",
  });
  expect(commands.map((command) => [command[0], command[1], ...command.slice(3)])).toEqual([
    ["/bin/sh", "-c", "agnhost", "10.0.0.1 [fd00::1]", "8080 8081"],
  ]);
});

test.each([
  ["", true],
  ["TIMEOUT\n", true],
  ["DNS: lookup kubernetes.default: i/o timeout\n", false],
])("after %j a name was found out: %j", async (stderr, expected) => {
  const { answer } = await saying({ stderr }, (cluster) => resolvesNames(cluster, standpoint, signal));
  expect(answer).toBe(expected);
});

test("an image without agnhost is said to be one", async () => {
  const stdout = "10.0.0.1 8080 tcp /bin/sh: /agnhost: not found\n";
  await expect(saying({ stdout }, (cluster) => attemptsFrom(cluster, standpoint, targets, signal))).rejects.toThrow(
    DependencyError,
  );
});
