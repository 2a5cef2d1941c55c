import { harmlessPod } from "../../../src/probes/kubernetes/pods/harmless-pod.ts";

// The first word behind the script is $0.
const write = 'echo "$0" > /volume/scs-conformance && sync';
const read = 'test -r /volume/scs-conformance || exit 3; test "$(cat /volume/scs-conformance)" = "$0" || exit 4';

/** Two pods that have a volume after one another: one leaves a word in it, the other looks whether it is there. */
export function volumePods({ image, claim, token }: { image: string; claim: string; token: string }) {
  const pod = (name: string, script: string, affinity: object = {}) =>
    harmlessPod({
      name,
      containers: [
        {
          name: "main",
          image,
          command: ["/bin/sh", "-c", script, token],
          volumeMounts: [{ name: "volume", mountPath: "/volume" }],
        },
      ],
      spec: {
        restartPolicy: "Never",
        volumes: [{ name: "volume", persistentVolumeClaim: { claimName: claim } }],
        ...affinity,
      },
    });
  return { writer: pod("writer", write), readerBeside: (node: string) => pod("reader", read, notOn(node)) };
}

function notOn(node: string) {
  const term = { matchFields: [{ key: "metadata.name", operator: "NotIn", values: [node] }] };
  return {
    affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [term] } } },
  };
}
