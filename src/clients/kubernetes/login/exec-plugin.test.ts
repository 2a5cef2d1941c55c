import { inspect } from "node:util";
import { expect, test } from "vitest";
import { makeCertificate } from "../../../../fixtures/simulator/make-certificate.ts";
import { HttpError, LoginRefusedError, TimeoutError, UsageError } from "../../../errors.ts";
import { Secret } from "../../../secret.ts";
import { clusterConfig } from "../../../testing/cluster-config.ts";
import { testPlugin } from "../../../testing/exec-plugin.ts";
import { folder } from "../../../testing/folder.ts";
import { serve, type Route } from "../../../testing/http-routes.ts";
import { tcpServer } from "../../../testing/tls-server.ts";
import { TestClock } from "../../../testing/test-clock.ts";
import type { ClusterConfig, ExecPlugin } from "../cluster-config.ts";
import { connectCluster } from "../cluster.ts";

const patient = new AbortController().signal;

interface World {
  readonly server: string;
  readonly exec: ExecPlugin;
  readonly clock?: TestClock;
  readonly config?: Partial<ClusterConfig>;
}

function clusterAt({ server, exec, clock = new TestClock(), config = {} }: World) {
  const whole = clusterConfig({ server, user: { name: "jane", exec }, ...config });
  return connectCluster(whole, { userAgent: "t", env: { PATH: process.env["PATH"] }, clock, random: () => 0 });
}

/** Accepts these tokens only. */
function accepts(...tokens: readonly string[]): Route {
  return ({ headers }) => {
    const isKnown = tokens.some((token) => headers["authorization"] === `Bearer ${token}`);
    return isKnown ? { body: {} } : { status: 401, body: { kind: "Status", message: "Unauthorized" } };
  };
}

test("fifty questions at once ask the program once, and use three connections", async () => {
  using home = folder();
  await using server = await serve({ "GET /*": accepts("token-1") });
  const { plugin, runs } = testPlugin(home.path, "give({ token: `token-${run}` })");
  await using cluster = clusterAt({ server: server.url, exec: plugin });
  const questions = Array.from({ length: 50 }, (_, id) =>
    cluster.for({ purpose: `q${id}` }).get(`/api/${id}`, patient),
  );
  expect(await Promise.all(questions)).toHaveLength(50);
  expect(runs()).toBe(1);
  expect(server.connections()).toBe(3);
  expect(cluster.credentials).toBe("exec");
});

test("what a program gave is kept until it ends", async () => {
  using home = folder();
  await using server = await serve({ "GET /*": accepts("token-1", "token-2") });
  const give = "give({ token: `token-${run}`, expirationTimestamp: '2026-11-21T12:10:00Z' })";
  const { plugin, runs } = testPlugin(home.path, give);
  const clock = new TestClock(Date.parse("2026-11-21T12:00:00Z"));
  await using cluster = clusterAt({ server: server.url, exec: plugin, clock });
  await cluster.get("/version", patient);
  clock.pass(589_999);
  await cluster.get("/version", patient);
  expect(runs()).toBe(1);
  clock.pass(1);
  await cluster.get("/version", patient);
  expect(runs()).toBe(2);
});

test("a token that is refused is renewed once, for all who met the refusal", async () => {
  using home = folder();
  await using server = await serve({ "* /*": accepts("token-2") });
  const { plugin, runs } = testPlugin(home.path, "give({ token: `token-${run}` })");
  await using cluster = clusterAt({ server: server.url, exec: plugin });
  await Promise.all(Array.from({ length: 9 }, (_, id) => cluster.create(`/api/${id}`, {}, patient)));
  await cluster.as({ kind: "impersonated", user: "joe" }).get("/version", patient);
  expect(runs()).toBe(2);
});

test("a token that is refused again and again does not ask the program again and again", async () => {
  using home = folder();
  await using server = await serve({ "GET /*": accepts() });
  const { plugin, runs } = testPlugin(home.path, "give({ token: `token-${run}` })");
  const clock = new TestClock();
  await using cluster = clusterAt({ server: server.url, exec: plugin, clock });
  for (let round = 0; round < 3; round++) await expect(cluster.get("/version", patient)).rejects.toThrow(HttpError);
  expect(runs()).toBe(2);
  clock.pass(60_000);
  await expect(cluster.get("/version", patient)).rejects.toThrow("answered 401: Unauthorized");
  expect(runs()).toBe(3);
});

test.each([
  [false, undefined],
  [
    true,
    {
      server: "https://kube:6443",
      "tls-server-name": "kube",
      "certificate-authority-data": Buffer.from("PEM").toString("base64"),
      "proxy-url": "http://proxy:3128",
      config: { project: "x" },
    },
  ],
])("a program is told of the cluster when it wants (%s), and never has a person to ask", async (wants, told) => {
  using home = folder();
  const lines = `
    const { apiVersion, kind, spec } = JSON.parse(process.env.KUBERNETES_EXEC_INFO);
    const input = fs.readFileSync(0, "utf8");
    console.error(JSON.stringify({ apiVersion, kind, spec, input, own: process.env.OWN }));
    process.exit(1);`;
  const changes = { provideClusterInfo: wants, clusterExtension: { project: "x" }, env: { OWN: new Secret("me") } };
  const { plugin } = testPlugin(home.path, lines, changes);
  const config = { tls: { verify: true, ca: "PEM", serverName: "kube" }, proxy: "http://proxy:3128" };
  await using cluster = clusterAt({ server: "https://kube:6443", exec: plugin, config });
  const { message } = (await cluster.get("/version", patient).catch((error: unknown) => error)) as Error;
  expect(JSON.parse(message.slice(message.indexOf("{")))).toEqual({
    apiVersion: "client.authentication.k8s.io/v1",
    kind: "ExecCredential",
    spec: { ...(told && { cluster: told }), interactive: false },
    input: "",
    own: "me",
  });
});

test("a program that fails is shown with its last words, without secrets, and not asked again", async () => {
  using home = folder();
  const args = ["--client-secret", "canary-argument", "--token=canary-option"];
  const lines = `
    console.log("canary-output");
    console.error("start " + "x".repeat(500) + " " + process.argv.slice(2) + " " + process.env.API_TOKEN);
    console.error("Authorization: Bearer canary-header");
    console.error("eyJhbGciOiJSUzI1NiJ9.eyJjYW5hcnkiOiJqd3QifQ.c2lnbmF0dXJl it has ended");
    process.exit(3);`;
  const { plugin, runs } = testPlugin(home.path, lines, { env: { API_TOKEN: new Secret("canary-variable") } });
  const exec = { ...plugin, args: [...plugin.args, ...args] };
  await using cluster = clusterAt({ server: "https://kube:6443", exec });
  const failure = await cluster.get("/version", patient).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(LoginRefusedError);
  const { message } = failure as Error;
  expect(message).toMatch(/^The program .* that logs in the user "jane" ended with exit code 3: … x+/);
  expect(message).toMatch(/it has ended$/);
  expect(message.length).toBeLessThan(600);
  expect(inspect([failure, cluster], { depth: 10, showHidden: true })).not.toMatch(/canary|eyJ/);
  await expect(cluster.get("/version", patient)).rejects.toBe(failure);
  expect(runs()).toBe(1);
});

test("a program that is not there is named, with what to do about it", async () => {
  const exec = {
    apiVersion: "client.authentication.k8s.io/v1",
    command: "no-such-program",
    args: [],
    env: {},
    provideClusterInfo: false,
    installHint: "Install it with\n  apt install it.",
  };
  await using cluster = clusterAt({ server: "https://kube:6443", exec });
  await expect(cluster.get("/version", patient)).rejects.toThrow(
    new UsageError(
      'The program no-such-program that logs in the user "jane" is not there. Install it with apt install it.',
    ),
  );
  await using other = clusterAt({ server: "https://kube:6443", exec: { ...exec, command: "/etc" } });
  await expect(other.get("/version", patient)).rejects.toThrow("cannot be started: it is not executable.");
});

test("a program that hangs is killed at the deadline, with what it has started", async () => {
  using home = folder();
  const clock = new TestClock();
  const { promise: cut, resolve } = Promise.withResolvers<void>();
  await using listener = await tcpServer((socket) => {
    socket.on("close", () => resolve());
    clock.expire();
  });
  const lines = `
    if (process.argv[2]) require("node:net").connect(${listener.port}, "127.0.0.1");
    else require("node:child_process").spawnSync(process.execPath, [__filename, "child"], { stdio: "inherit" });`;
  const { plugin } = testPlugin(home.path, lines);
  await using cluster = clusterAt({ server: "https://kube:6443", exec: plugin, clock });
  const view = cluster.for({ purpose: "p", deadline: clock.now() + 20_000 });
  const late = await view.get("/version", patient).catch((error: unknown) => error);
  expect(late).toBeInstanceOf(TimeoutError);
  expect((late as Error).message).toMatch(/^The program .* that logs in the user "jane" did not answer within 20 s\.$/);
  await cut;
});

test("who leaves early does not wait for the program, and the others do", async () => {
  using home = folder();
  await using server = await serve({ "GET /*": accepts("token-1") });
  const caller = new AbortController();
  await using listener = await tcpServer((socket) => {
    caller.abort(new Error("enough"));
    socket.end();
  });
  const lines = `require("node:net").connect(${listener.port}, "127.0.0.1").on("close", () => give({ token: "token-1" })).resume();`;
  const { plugin, runs } = testPlugin(home.path, lines);
  await using cluster = clusterAt({ server: server.url, exec: plugin });
  const [left, stayed] = await Promise.allSettled([
    cluster.get("/version", caller.signal),
    cluster.get("/version", patient),
  ]);
  expect(left).toMatchObject({ status: "rejected", reason: { message: "enough" } });
  expect(stayed).toMatchObject({ status: "fulfilled" });
  expect(runs()).toBe(1);
});

const head = 'apiVersion: "client.authentication.k8s.io/v1", kind: "ExecCredential"';
test.each([
  ["nothing", "", "wrote something else than an ExecCredential (wrong is: all of it)."],
  ["a text", 'console.log("canary");', "wrote something else than an ExecCredential (wrong is: all of it)."],
  ["another object", "console.log('{\"canary\":1}');", "(wrong is: apiVersion, kind, status)."],
  [
    "another version",
    `console.log(JSON.stringify({ ${head.replace("v1", "v1beta1")}, status: { token: "canary" } }));`,
    "speaks client.authentication.k8s.io/v1beta1, but the kubeconfig says client.authentication.k8s.io/v1.",
  ],
  ["no proof", 'give({ token: "" });', "gave neither a token nor a certificate with its key."],
  [
    "half a proof",
    'give({ clientCertificateData: "canary" });',
    "gave neither a token nor a certificate with its key.",
  ],
  [
    "no certificate",
    'give({ clientCertificateData: "canary", clientKeyData: "k" });',
    "gave a certificate that cannot be read.",
  ],
  ["no time", 'give({ token: "canary", expirationTimestamp: "soon" });', "(wrong is: status.expirationTimestamp)."],
  ["a token of two lines", 'give({ token: "canary\\ncanary" });', "(wrong is: status.token)."],
])("a program that gives %s is told as such", async (_, lines, message) => {
  using home = folder();
  const { plugin } = testPlugin(home.path, lines);
  await using cluster = clusterAt({ server: "https://kube:6443", exec: plugin });
  const failure = await cluster.get("/version", patient).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(UsageError);
  expect((failure as Error).message).toContain(
    `that logs in the user "jane" ${message.startsWith("(") ? "wrote" : message}`,
  );
  expect((failure as Error).message).toContain(message);
  expect(inspect(failure)).not.toContain("canary");
});

test("a certificate that a program gave is shown, and the next one when it has ended", async () => {
  using home = folder();
  const authority = makeCertificate({ subject: "authority", isAuthority: true });
  const host = makeCertificate({ issuer: authority });
  const given = ["first", "second"].map((subject) => makeCertificate({ issuer: authority, subject }));
  await using server = await serve(
    { "GET /*": { body: {} } },
    { tls: { key: host.key, cert: host.cert, ca: authority.cert } },
  );
  const statuses = given.map(({ cert, key }, index) => ({
    clientCertificateData: cert,
    clientKeyData: key,
    expirationTimestamp: `2026-11-21T1${index + 3}:00:00Z`,
  }));
  const { plugin } = testPlugin(home.path, `give(${JSON.stringify(statuses)}[run - 1]);`);
  const clock = new TestClock(Date.parse("2026-11-21T12:00:00Z"));
  const config = { tls: { verify: true, ca: authority.cert } };
  await using cluster = clusterAt({ server: server.url, exec: plugin, clock, config });
  await cluster.get("/version", patient);
  clock.pass(3_600_000);
  await cluster.get("/version", patient);
  await cluster.as({ kind: "anonymous" }).get("/version", patient);
  await cluster.as({ kind: "token", token: new Secret("other-token") }).get("/version", patient);
  expect(server.log.map(({ peer }) => peer)).toEqual(["first", "second", undefined, undefined]);
});
