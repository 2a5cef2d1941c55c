import fc from "fast-check";
import { expect, test } from "vitest";
import type { KubernetesCluster } from "../../clients/kubernetes/kubernetes-cluster.ts";
import { Answer } from "../../clients/http/answer.ts";
import { Redactor } from "../../clients/http/redactor.ts";
import type { AnyProbe } from "../../core/probe.ts";
import { mangledText, oddText } from "../../testing/odd-input.ts";
import { probeContext } from "../../testing/probe-context.ts";
import { testCertificate } from "../../testing/test-certificate.ts";
import { certificateAuthorities } from "./certificate-authorities.probe.ts";
import { flagsOf } from "./command-line.ts";
import { flagz } from "./flagz.probe.ts";
import { kubeletConfigz } from "./kubelet-configz.probe.ts";
import { samplesOf } from "./prometheus.ts";
import { RecordedFlags } from "./recorded-flags.ts";

/** A cluster of which nothing is used but that it answers everything with one text. */
function clusterOf(text: string): KubernetesCluster {
  const url = new URL("https://api.example/");
  const answer = () =>
    new Answer({ method: "GET", url, status: 200, headers: {}, bytes: Buffer.from(text) }, new Redactor());
  return {
    server: url,
    route: () => ({ ca: text }),
    send: () => Promise.resolve(answer()),
    get: async () => answer().json(),
  } as unknown as KubernetesCluster;
}

const node = { metadata: { name: "n" }, status: { conditions: [{ type: "Ready", status: "True" }] } };
const nodes = { outcome: "answered", answer: [node] };
const pem = JSON.stringify(testCertificate.cert);

test.each<[string, AnyProbe, string]>([
  [
    "settings of a kubelet",
    kubeletConfigz,
    `{"kubeletconfig":{"readOnlyPort":10255,"authentication":{"anonymous":{"enabled":false},"x509":{"clientCAFile":"a"},"webhook":{"enabled":true}},
"authorization":{"mode":"Webhook"},"rotateCertificates":true}}`,
  ],
  [
    "flags of an API server",
    flagz,
    `{"flags":{"authorization-mode":"Node,RBAC","oidc-issuer-url":"hunter2canary","x":"hunter2canary"}}`,
  ],
  ["authorities", certificateAuthorities, `{"data":{"ca.crt":${pem},"client-ca-file":${pem},"other":"hunter2canary"}}`],
])("whatever comes as %s, it is an answer that can be recorded", async (_, probe, good) => {
  const observe = async (text: string): Promise<unknown> =>
    probe.schema.parse(await probe.observe({ nodes }, probeContext(clusterOf(text))));
  const recorded = JSON.stringify(await observe(good));
  expect(recorded).toContain('"outcome":"answered"');
  expect(recorded).not.toContain("hunter2canary");
  await fc.assert(
    fc.asyncProperty(fc.oneof(mangledText(good), oddText, fc.json()), async (text) => {
      const fact = await observe(text);
      const written: unknown = JSON.parse(JSON.stringify(fact));
      expect(JSON.parse(JSON.stringify(probe.schema.parse(written)))).toEqual(written);
    }),
    { numRuns: 500 },
  );
});

test("whatever stands on a command line, its flags can be recorded, and read again as they were", () => {
  const word = fc.oneof(mangledText(`sh -c "exec etcd --client-cert-auth --data-dir='/a b' -x=1"`), oddText);
  fc.assert(
    fc.property(fc.array(word, { maxLength: 5 }), fc.array(word, { maxLength: 5 }), (command, args) => {
      const flags = flagsOf({ command, args });
      for (const [name, values] of Object.entries(flags)) {
        expect(name).toMatch(/^[a-z][a-z0-9-]*$/i);
        expect(values.every((value) => typeof value === "string")).toBe(true);
      }
      const once = RecordedFlags.parse(flags);
      expect(RecordedFlags.parse(once)).toEqual(once);
    }),
    { numRuns: 1000 },
  );
});

const metrics = `# TYPE a gauge\na{code="200",b="\\"c\\""} 1.5 1700\na_total{} +Inf\n`;

test("whatever metrics say, samples have the names that were asked for", () => {
  fc.assert(
    fc.property(fc.oneof(mangledText(metrics), oddText), (text) => {
      for (const { name, value } of samplesOf(text, ["a", "a_total"])) {
        expect(["a", "a_total"]).toContain(name);
        expect(typeof value).toBe("number");
      }
    }),
    { numRuns: 1000 },
  );
});

const many = 200_000;

// Were the time they take to grow with the square of their size, these would take minutes.
test.each([
  ["quotation marks", ' -a "'.repeat(many)],
  ["marks of both kinds", ` -a "'`.repeat(many)],
  ["hyphens", ` -a ${"-".repeat(many)}`],
  ["blanks", ` -a${" ".repeat(many)}`],
])("a command line of %s can be read in time", (_, line) => {
  expect(Object.keys(flagsOf({ command: ["sh", "-c", line] }))).toContain("a");
});
