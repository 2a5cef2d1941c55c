import { expect, test } from "vitest";
import { volumePods } from "./volume-pods.ts";

const { writer, readerBeside } = volumePods({ image: "agnhost", claim: "default", token: "word" });

/** Every pod has a specification, and these have volumes. */
const specOf = (pod: object) => (pod as { readonly spec: { readonly volumes: readonly { name: string }[] } }).spec;

test("both pods run once, with the volume of the claim and the word", () => {
  for (const pod of [writer, readerBeside("worker-1")]) {
    const spec = specOf(pod);
    const [volume] = spec.volumes;
    expect(spec).toMatchObject({
      restartPolicy: "Never",
      volumes: [{ persistentVolumeClaim: { claimName: "default" } }],
      containers: [
        {
          name: "main",
          image: "agnhost",
          command: ["/bin/sh", "-c", expect.stringContaining("/volume/scs-conformance"), "word"],
          volumeMounts: [{ name: volume?.name, mountPath: "/volume" }],
        },
      ],
    });
    expect(volume?.name).toMatch(/^[a-z]+$/);
  }
  expect([writer, readerBeside("worker-1")]).toMatchObject([
    { metadata: { name: "writer" } },
    { metadata: { name: "reader" } },
  ]);
});

test("the reader runs on any node but the writer's", () => {
  const away = { key: "metadata.name", operator: "NotIn", values: ["worker-1"] };
  expect(specOf(writer)).not.toHaveProperty("affinity");
  expect(specOf(readerBeside("worker-1"))).toMatchObject({
    affinity: {
      nodeAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchFields: [away] }] },
      },
    },
  });
});
