import type { TLSSocket } from "node:tls";
import { expect, test } from "vitest";
import { makeCertificate } from "../../../../fixtures/simulator/make-certificate.ts";
import { HttpError, TimeoutError, UnexpectedResponseError, UnreachableError } from "../../../errors.ts";
import { Secret } from "../../../secret.ts";
import { clusterConfig } from "../../../testing/cluster-config.ts";
import { execServer, type OpenedSocket } from "../../../testing/exec-server.ts";
import { tcpServer } from "../../../testing/tls-server.ts";
import { httpProxy, socksProxy } from "../../../testing/test-proxy.ts";
import { TestClock } from "../../../testing/test-clock.ts";
import type { Exchange } from "../../http/exchange.ts";
import type { ClusterConfig } from "../cluster-config.ts";
import { connectCluster } from "../cluster.ts";

const patient = new AbortController().signal;
const command = { namespace: "scs", pod: "probe", command: ["sh", "-c", "echo a&b?"] };

function clusterAt(server: string, changes: Partial<ClusterConfig> = {}, clock = new TestClock()) {
  return connectCluster(clusterConfig({ server, ...changes }), { userAgent: "scs-conformance/0.1.0", env: {}, clock });
}

const success = JSON.stringify({ status: "Success" });
const ended = (message: string) =>
  JSON.stringify({
    status: "Failure",
    reason: "NonZeroExitCode",
    details: { causes: [{ reason: "ExitCode", message }] },
  });

test("a command's output comes back with its exit code", async () => {
  await using server = await execServer((socket) => {
    socket.send(1, "o");
    socket.send(2, "e");
    socket.send(1, "ut");
    socket.send(3, ended("42"));
  });
  await using cluster = clusterAt(server.url);
  const seen: Exchange[] = [];
  const view = cluster.for({ purpose: "vm", onExchange: (exchange) => seen.push(exchange) });
  expect(await view.exec({ ...command, container: "main" }, patient)).toEqual({
    exitCode: 42,
    stdout: "out",
    stderr: "e",
  });
  const [request] = server.log;
  const url = new URL(request?.url ?? "", server.url);
  expect([url.pathname, url.searchParams.getAll("command"), url.searchParams.get("container")]).toEqual([
    "/api/v1/namespaces/scs/pods/probe/exec",
    command.command,
    "main",
  ]);
  expect(request?.headers).toMatchObject({
    authorization: "Bearer test-token-0123456789",
    "user-agent": "scs-conformance/0.1.0 (vm)",
    "sec-websocket-protocol": expect.stringMatching(/^v5\.channel\.k8s\.io,v4\.channel\.k8s\.io/),
  });
  expect(seen).toMatchObject([{ method: "GET", status: 101 }]);
});

test("somebody else runs a command as somebody else", async () => {
  await using server = await execServer((socket) => socket.send(3, success));
  await using cluster = clusterAt(server.url);
  const jane = cluster.as({ kind: "impersonated", user: "jane", groups: ["dev", "ops"] });
  expect(await jane.exec(command, patient)).toEqual({ exitCode: 0, stdout: "", stderr: "" });
  const { rawHeaders = [] } = server.log[0] ?? {};
  const sent = rawHeaders.flatMap((name, index) => (/^impersonate/i.test(name) ? [rawHeaders[index + 1]] : []));
  expect(sent).toEqual(["jane", "dev", "ops"]);
});

test("a refusal comes with the API server's words", async () => {
  const message = 'pods "probe" is forbidden: User "jane" cannot create resource "pods/exec"';
  await using server = await execServer(() => undefined, { refuse: () => [403, { kind: "Status", message }] });
  await using cluster = clusterAt(server.url);
  const seen: Exchange[] = [];
  const view = cluster.for({ purpose: "vm", onExchange: (exchange) => seen.push(exchange) });
  const refusal = await view.exec(command, patient).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(HttpError);
  expect((refusal as HttpError).exchange).toMatchObject({ status: 403, requestId: "4f2", body: message });
  expect(seen).toMatchObject([{ status: 403, requestId: "4f2" }]);
});

test("what cannot be run is an error in the API server's words", async () => {
  const status = { status: "Failure", reason: "InternalError", code: 500, message: "sh: no such file" };
  await using server = await execServer((socket) => socket.send(3, JSON.stringify(status)));
  await using cluster = clusterAt(server.url);
  await expect(cluster.exec(command, patient)).rejects.toThrow("answered 500: sh: no such file");
});

test.each<[string, (socket: OpenedSocket) => void, new (...args: never[]) => Error, string]>([
  ["breaks off", (socket) => socket.close(), UnreachableError, "was closed before the command had ended"],
  ["sends an unknown stream", (socket) => socket.send(9, "x"), UnexpectedResponseError, "belongs to no stream"],
  ["sends no status", (socket) => socket.send(3, "moin"), UnexpectedResponseError, "belongs to no stream"],
  [
    "sends too much",
    (socket) => socket.send(1, Buffer.alloc(8 * 1024 * 1024 + 1)),
    UnexpectedResponseError,
    "wrote more",
  ],
])("a server that %s does no harm", async (_, serve, kind, message) => {
  await using server = await execServer(serve);
  await using cluster = clusterAt(server.url);
  const failure = await cluster.exec(command, patient).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(kind);
  expect((failure as Error).message).toContain(message);
});

test("the end of a stream is no end of the command, nor of this process's streams", async () => {
  await using server = await execServer((socket) => {
    socket.send(255, Buffer.from([1]));
    socket.send(1, "more");
    socket.send(3, success);
  });
  await using cluster = clusterAt(server.url);
  expect(await cluster.exec(command, patient)).toMatchObject({ stdout: "more" });
  expect(process.stdout.writable).toBe(true);
});

test("a command that does not end is left at the deadline, and nobody is kept waiting after an abort", async () => {
  const clock = new TestClock();
  const caller = new AbortController();
  let opened = 0;
  await using server = await execServer(() => (++opened === 1 ? clock.expire() : caller.abort(new Error("enough"))));
  await using cluster = clusterAt(server.url, {}, clock);
  const view = cluster.for({ purpose: "vm", deadline: clock.now() + 5_000 });
  const late = await view.exec(command, patient).catch((error: unknown) => error);
  expect(late).toBeInstanceOf(TimeoutError);
  expect((late as Error).message).toBe("The command in the pod scs/probe did not answer within 5 s.");
  await expect(view.exec(command, caller.signal)).rejects.toThrow("enough");
});

test("a server that never opens the websocket is left at the deadline", async () => {
  const clock = new TestClock();
  await using server = await tcpServer((socket) => socket.once("data", () => clock.expire()));
  await using cluster = clusterAt(`http://127.0.0.1:${server.port}`, {}, clock);
  await expect(cluster.exec(command, patient)).rejects.toThrow(TimeoutError);
});

test("nobody who listens is told as such", async () => {
  await using cluster = clusterAt("http://127.0.0.1:1");
  await expect(cluster.exec(command, patient)).rejects.toThrow("cannot be reached: connection refused");
});

test("certificates and the server's other name count for commands too", async () => {
  const authority = makeCertificate({ subject: "authority", isAuthority: true });
  const host = makeCertificate({ issuer: authority, names: ["kube.example"] });
  const jane = makeCertificate({ issuer: authority, subject: "jane" });
  let peer: unknown;
  const tls = { key: host.key, cert: host.cert, ca: authority.cert };
  await using server = await execServer(
    (socket, request) => {
      peer = (request.socket as TLSSocket).getPeerCertificate().subject.CN;
      socket.send(3, success);
    },
    { tls },
  );
  const user = { name: "jane", certificate: { cert: jane.cert, key: new Secret(jane.key) } };
  const trust = { verify: true, ca: authority.cert };
  await using nameless = clusterAt(server.url, { user, tls: trust });
  await expect(nameless.exec(command, patient)).rejects.toThrow("the certificate is for another host name");
  await using cluster = clusterAt(server.url, { user, tls: { ...trust, serverName: "kube.example" } });
  expect(await cluster.exec(command, patient)).toMatchObject({ exitCode: 0 });
  expect(peer).toBe("jane");
});

test.each([
  ["http", "http", httpProxy] as const,
  ["http", "https", httpProxy] as const,
  ["socks5", "https", socksProxy] as const,
])("through a proxy (%s) commands go as well (%s)", async (_, scheme, runProxy) => {
  const host = makeCertificate();
  const tls = { key: host.key, cert: host.cert };
  await using server = await execServer((socket) => socket.send(3, success), scheme === "https" ? { tls } : {});
  await using proxy = await runProxy();
  await using cluster = clusterAt(server.url, { tls: { verify: true, ca: host.cert }, proxy: proxy.url });
  expect(await cluster.exec(command, patient)).toMatchObject({ exitCode: 0 });
  expect(proxy.log.join()).toContain(new URL(server.url).host);
});
