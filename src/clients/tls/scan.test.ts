import { connect } from "node:net";
import { createSecureContext, type TlsOptions } from "node:tls";
import { describe, expect, test } from "vitest";
import { makeCertificate, type CertificateWish } from "../../../fixtures/simulator/make-certificate.ts";
import { fakeTls, tcpServer, tlsServer } from "../../testing/tls-server.ts";
import { scanTls, type ScanOptions, type TlsScan } from "./scan.ts";

const authority = makeCertificate({ subject: "authority", isAuthority: true });
const good = makeCertificate({ issuer: authority });
const intermediate: TlsOptions = {
  ciphers: "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305",
  ecdhCurve: "X25519:prime256v1:secp384r1",
  minVersion: "TLSv1.2",
};

const asked = (port: number, options: ScanOptions = {}, host = "127.0.0.1", signal = new AbortController().signal) =>
  scanTls({ host, port }, options, signal);

async function scanned(server: TlsOptions, options: ScanOptions = { ca: authority.cert }): Promise<TlsScan> {
  await using listening = await tlsServer({ key: good.key, cert: good.cert, ...server });
  const found = await asked(listening.port, options);
  expect(listening.wasTalkedTo()).toBe(false);
  expect(found.outcome).toBe("scanned");
  return found as TlsScan; // as the line before says
}

const suitesOf = ({ versions }: TlsScan, version: string) =>
  versions.find((each) => each.version === version)?.suites.toSorted();

test("a server as Mozilla wants it is told whole, in few handshakes", async () => {
  const { handshakes, certificates, versions, ...rest } = await scanned(intermediate);
  const groups = ["X25519", "prime256v1", "secp384r1"];
  expect(
    versions.map(({ version, suites, groups: each = [], isComplete }) => [
      version,
      suites.toSorted(),
      each.toSorted(),
      isComplete,
    ]),
  ).toEqual([
    [
      "TLSv1.2",
      [
        "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
        "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
        "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
      ],
      // OpenSSL uses an ECDSA certificate before TLS 1.3 only while its curve is offered.
      expect.arrayContaining(["prime256v1"]),
      true,
    ],
    ["TLSv1.3", ["TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256"], groups, true],
  ]);
  expect(rest).toEqual({
    outcome: "scanned",
    address: "127.0.0.1",
    dhBits: null,
    compresses: false,
    renegotiatesSecurely: true,
    unfinished: null,
  });
  expect(certificates).toMatchObject([
    {
      subject: "CN=test server",
      issuer: "CN=authority",
      names: ["IP Address:127.0.0.1"],
      matchesHost: true,
      isSelfSigned: false,
      key: { type: "ec", bits: null, curve: "prime256v1" },
      signature: "ecdsa-with-SHA256",
      issuerSent: false,
      trustedBy: "configuration",
      problem: null,
    },
  ]);
  expect(handshakes).toBeLessThan(36);
});

test("old versions and suites are found, and a list that is too long is cut", async () => {
  const found = await scanned({ ciphers: "ALL:@SECLEVEL=0", minVersion: "TLSv1" });
  expect(found.versions.map(({ version }) => version)).toEqual(["TLSv1.0", "TLSv1.1", "TLSv1.2", "TLSv1.3"]);
  expect(suitesOf(found, "TLSv1.2")).toContain("TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA");
  const rsa = makeCertificate({ key: { rsaBits: 2048 } });
  const many = await scanned({ ciphers: "ALL:@SECLEVEL=0", minVersion: "TLSv1", key: rsa.key, cert: rsa.cert });
  expect(many.versions.map(({ version, suites, isComplete }) => [version, suites.length, isComplete])).toEqual([
    ["TLSv1.0", 6, false],
    ["TLSv1.1", 6, false],
    ["TLSv1.2", expect.any(Number), expect.any(Boolean)],
    ["TLSv1.3", 3, true],
  ]);
  expect(many.handshakes).toBeLessThan(90);
});

test("a server with TLS 1.3 only still shows its certificate", async () => {
  const found = await scanned({ minVersion: "TLSv1.3" });
  expect(found.versions.map(({ version }) => version)).toEqual(["TLSv1.3"]);
  expect(found).toMatchObject({ compresses: null, renegotiatesSecurely: null, dhBits: null });
  expect(found.certificates).toMatchObject([{ issuerSent: null, trustedBy: "configuration" }]);
});

test("the size of Diffie-Hellman primes is seen", async () => {
  const rsa = makeCertificate({ key: { rsaBits: 2048 } });
  const server = { key: rsa.key, cert: rsa.cert, ciphers: "DHE-RSA-AES128-GCM-SHA256", dhparam: "auto" } as const;
  expect((await scanned(server)).dhBits).toBeGreaterThanOrEqual(2048);
});

test("every certificate of a server with several is verified", async () => {
  const rsa = makeCertificate({ key: { rsaBits: 2048 }, subject: "other" });
  const found = await scanned({ key: [good.key, rsa.key], cert: [good.cert, rsa.cert], minVersion: "TLSv1.2" });
  const problems = Object.fromEntries(found.certificates.map(({ key, problem }) => [key.type, problem]));
  expect(problems).toEqual({ ec: null, rsa: "DEPTH_ZERO_SELF_SIGNED_CERT" });
});

describe("a certificate", () => {
  const shown = async (wish: CertificateWish, options: ScanOptions = { ca: authority.cert }) => {
    const made = makeCertificate({ issuer: authority, ...wish });
    return (await scanned({ key: made.key, cert: made.cert, ciphers: "ALL:@SECLEVEL=0" }, options)).certificates[0];
  };

  test.each<[string, CertificateWish, object]>([
    [
      "that has expired",
      { validFrom: new Date("2020-01-01T00:00:00Z"), days: 90 },
      { validTo: "2020-03-31T00:00:00.000Z", trustedBy: null, problem: "CERT_HAS_EXPIRED" },
    ],
    [
      "for another host",
      { names: ["other.example"] },
      { matchesHost: false, names: ["DNS:other.example"], problem: null },
    ],
    ["with a short key", { key: { rsaBits: 1024 } }, { key: { type: "rsa", bits: 1024, curve: null }, problem: null }],
    ["with an old signature", { hash: "sha1" }, { signature: "ecdsa-with-SHA1" }],
    [
      "that lasts long",
      { validFrom: new Date("2026-01-01T00:00:00Z"), days: 800 },
      { validTo: "2028-03-11T00:00:00.000Z" },
    ],
  ])("%s is told as it is", async (_, wish, expected) => {
    expect(await shown(wish)).toMatchObject(expected);
  });

  test("that nobody signed is not trusted", async () => {
    const made = makeCertificate();
    const found = await scanned({ key: made.key, cert: made.cert });
    expect(found.certificates).toMatchObject([
      { isSelfSigned: true, trustedBy: null, problem: "DEPTH_ZERO_SELF_SIGNED_CERT" },
    ]);
  });

  test("of an unknown authority is not trusted, but becomes so when the configuration names it", async () => {
    expect(await shown({}, {})).toMatchObject({ trustedBy: null, problem: "UNABLE_TO_VERIFY_LEAF_SIGNATURE" });
    expect(await shown({})).toMatchObject({ trustedBy: "configuration", problem: null });
  });

  test("with a missing link is not trusted, and complete with it", async () => {
    const link = makeCertificate({ subject: "link", isAuthority: true, issuer: authority });
    const { key, cert } = makeCertificate({ issuer: link });
    const broken = await scanned({ key, cert });
    expect(broken.certificates).toMatchObject([{ issuerSent: false, problem: "UNABLE_TO_VERIFY_LEAF_SIGNATURE" }]);
    const whole = await scanned({ key, cert: `${cert}${link.cert}` });
    expect(whole.certificates).toMatchObject([{ issuerSent: true, trustedBy: "configuration" }]);
  });
});

describe("what no library of today offers", () => {
  test.each([
    ["RC4", "TLSv1.2", 0x0303, 0x0005, "TLS_RSA_WITH_RC4_128_SHA"],
    ["3DES", "TLSv1.1", 0x0302, 0x000a, "TLS_RSA_WITH_3DES_EDE_CBC_SHA"],
    ["an export suite", "TLSv1.0", 0x0301, 0x0003, "TLS_RSA_EXPORT_WITH_RC4_40_MD5"],
    ["SSL 3.0", "SSLv3", 0x0300, 0x002f, "TLS_RSA_WITH_AES_128_CBC_SHA"],
  ])("%s is found", async (_, version, code, suite, name) => {
    await using server = await fakeTls([{ version: code, suite }]);
    const found = await asked(server.port);
    expect(found).toMatchObject({ versions: [{ version, suites: [name], isComplete: true }], certificates: [] });
  });

  test("compression, insecure renegotiation and short primes are found", async () => {
    const choice = { version: 0x0303, suite: 0x0033, compression: 1, renegotiates: false, primeBytes: 96 };
    await using server = await fakeTls([choice]);
    expect(await asked(server.port)).toMatchObject({ compresses: true, renegotiatesSecurely: false, dhBits: 768 });
  });

  test("an answer in another version than the offered one is no yes", async () => {
    await using server = await tcpServer((socket) => {
      socket.once("data", () => socket.end(Buffer.from("16030100310200002d0301".padEnd(2 * 54, "0"), "hex")));
    });
    const found = await asked(server.port);
    expect(found.outcome === "scanned" && found.versions.map(({ version }) => version)).not.toContain("TLSv1.2");
  });
});

describe("a place", () => {
  test("where nobody listens is unreachable", async () => {
    const server = await tcpServer(() => undefined);
    await server[Symbol.asyncDispose]();
    expect(await asked(server.port)).toEqual({ outcome: "unreachable", why: "connection refused" });
  });

  test("whose name nobody knows is unreachable", async () => {
    expect(await asked(443, {}, "no-such-host.invalid")).toMatchObject({ outcome: "unreachable" });
  });

  test("that speaks something else is not TLS", async () => {
    await using server = await tcpServer((socket) =>
      socket.once("data", () => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n")),
    );
    expect(await asked(server.port)).toEqual({ outcome: "not-tls", start: "HTTP/1.1 400 Bad Request\r\n\r\n" });
  });

  test("that hangs is left after the patience", async () => {
    await using server = await tcpServer(() => undefined);
    expect(await asked(server.port, { handshakeMs: 20 })).toMatchObject({
      outcome: "unreachable",
      why: expect.stringContaining("does not answer"),
    });
  });

  test("that closes every connection accepts nothing", async () => {
    await using server = await tcpServer((socket) => socket.once("data", () => socket.resetAndDestroy()));
    expect(await asked(server.port)).toMatchObject({ outcome: "scanned", versions: [], certificates: [] });
  });

  test("that stops answering is told as far as it was seen", async () => {
    const real = await tlsServer({ key: good.key, cert: good.cert, ...intermediate });
    await using server = await tcpServer((socket, connection) => {
      if (connection > 4) return;
      const onward = connect(real.port, "127.0.0.1");
      onward.on("error", () => undefined);
      socket.pipe(onward).pipe(socket);
    });
    const found = await asked(server.port, { handshakeMs: 10_000, hostMs: 500 });
    await real[Symbol.asyncDispose]();
    expect(found).toMatchObject({ outcome: "scanned", unfinished: "0.5 s were not enough to ask everything" });
  });

  test("is left at once when the run is cancelled", async () => {
    const reason = new Error("cancelled");
    const controller = new AbortController();
    await using server = await tcpServer(() => controller.abort(reason));
    await expect(asked(server.port, {}, "127.0.0.1", controller.signal)).rejects.toBe(reason);
  });

  test("with an IPv6 address is asked there", async () => {
    const made = makeCertificate();
    await using server = await tlsServer({ key: made.key, cert: made.cert }, "::1");
    expect(await asked(server.port, {}, "::1")).toMatchObject({ outcome: "scanned", address: "::1" });
  });
});

test("the server is told the name of the host, and only the host's certificate is shown", async () => {
  const named = makeCertificate({ names: ["localhost"], issuer: authority });
  const context = createSecureContext({ key: named.key, cert: named.cert });
  await using server = await tlsServer({
    key: good.key,
    cert: good.cert,
    SNICallback: (_name, done) => done(null, context),
  });
  const found = await asked(server.port, { ca: authority.cert }, "localhost");
  expect(found).toMatchObject({
    certificates: [{ names: ["DNS:localhost"], matchesHost: true, trustedBy: "configuration" }],
  });
});

test("no more than three offers wait for their answer at once", async () => {
  const waiting: (() => void)[] = [];
  let most = 0;
  await using server = await tcpServer((socket) => {
    socket.once("data", () => {
      waiting.push(() => socket.end(Buffer.from([21, 3, 3, 0, 2, 2, 40])));
      most = Math.max(most, waiting.length);
      setImmediate(() => waiting.shift()?.());
    });
  });
  await asked(server.port);
  expect(most).toBeLessThanOrEqual(3);
  expect(server.connections()).toBeGreaterThan(4);
});
