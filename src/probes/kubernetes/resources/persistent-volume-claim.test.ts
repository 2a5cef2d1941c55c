import { expect, test } from "vitest";
import compliant from "../../../../fixtures/clusters/compliant.ts";
import type { ClusterWorld } from "../../../../fixtures/clusters/world.ts";
import type { KubernetesCluster } from "../../../clients/kubernetes/kubernetes-cluster.ts";
import { patientCluster, type PatientCluster } from "../../../testing/simulated-cluster.ts";
import { harmlessPod } from "../pods/harmless-pod.ts";
import { ownLabels } from "../own-namespace.ts";
import { persistentVolumeClaim } from "./persistent-volume-claim.ts";

const signal = AbortSignal.timeout(20_000);
const claims = "/api/v1/namespaces/own/persistentvolumeclaims";

const retaining: ClusterWorld = {
  ...compliant,
  objects: {
    ...compliant.objects,
    storageclasses: (compliant.objects["storageclasses"] ?? []).map((each) => ({ ...each, reclaimPolicy: "Retain" })),
  },
};

/** A namespace with claims, each with a pod that uses its volume. */
async function furnished(world: ClusterWorld, names: readonly string[]): Promise<PatientCluster> {
  const patient = await patientCluster(world, { as: "admin" });
  const { target, cluster } = patient;
  await target.create("/api/v1/namespaces", { metadata: { name: "own", labels: ownLabels } }, signal);
  // Its service account comes a moment later.
  cluster.pass(2);
  for (const name of names) await furnish(target, name);
  cluster.pass(60);
  return patient;
}

async function furnish(target: KubernetesCluster, name: string): Promise<void> {
  const spec = { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: "1Gi" } } };
  await target.create(claims, { metadata: { name }, spec }, signal);
  const pod = harmlessPod({
    name,
    containers: [{ name: "main", image: "agnhost" }],
    spec: { volumes: [{ name: "volume", persistentVolumeClaim: { claimName: name } }] },
  });
  await target.create("/api/v1/namespaces/own/pods", pod, signal);
}

const volumes = async (target: KubernetesCluster) =>
  (await target.list("/api/v1/persistentvolumes", signal)).map(({ spec }) => spec);

test("a claim goes with the pod that uses it and with its volume, and no other claim does", async () => {
  await using patient = await furnished(compliant, ["mine", "other"]);
  const { target, cluster } = patient;
  const [id = ""] = await persistentVolumeClaim.find(target, "mine", signal);
  expect(id).toMatch(/^own\/mine\/[0-9a-f-]{36}$/);
  await persistentVolumeClaim.destroy(target, id, signal);
  expect(await volumes(target)).toMatchObject([{ claimRef: { name: "other" } }]);
  expect(cluster.owned()).toMatchObject({
    pods: [{ name: "own/other" }],
    persistentvolumeclaims: [{ name: "own/other" }],
  });
  await persistentVolumeClaim.destroy(target, id, signal);
});

test("a volume that its class retains goes as well", async () => {
  await using patient = await furnished(retaining, ["mine", "other"]);
  const { target } = patient;
  const [id = ""] = await persistentVolumeClaim.find(target, "mine", signal);
  await persistentVolumeClaim.destroy(target, id, signal);
  expect(await volumes(target)).toMatchObject([
    { claimRef: { name: "other" }, persistentVolumeReclaimPolicy: "Retain" },
  ]);
});

test("a volume is found whose claim has gone with its namespace", async () => {
  await using patient = await furnished(retaining, ["mine"]);
  const { target, cluster } = patient;
  const [id] = await persistentVolumeClaim.find(target, "mine", signal);
  await target.delete("/api/v1/namespaces/own", signal);
  cluster.pass(60);
  expect(Object.keys(cluster.owned())).toEqual(["persistentvolumes"]);
  expect(await persistentVolumeClaim.find(target, "mine", signal)).toEqual([id]);
});

test("a namesake that was made later is left alone", async () => {
  await using patient = await furnished(compliant, ["mine"]);
  const { target, cluster } = patient;
  await persistentVolumeClaim.destroy(target, "own/mine/00000000-0000-0000-0000-000000000000", signal);
  expect(await volumes(target)).toHaveLength(1);
  expect(cluster.owned()).toMatchObject({ pods: [{ name: "own/mine" }] });
});

test("what cannot be found is not there", async () => {
  await using patient = await furnished(compliant, []);
  expect(await persistentVolumeClaim.find(patient.target, "mine", signal)).toEqual([]);
});
