import { expect, test } from "vitest";
import compliant from "../../../fixtures/clusters/compliant.ts";
import { CINDER, CINDER_VOLUMES } from "../../../fixtures/clusters/storage.ts";
import { withEach, withProvisioner } from "../../../fixtures/clusters/variations.ts";
import type { ClusterWorld } from "../../../fixtures/clusters/world.ts";
import { access } from "../../../src/probes/kubernetes/access.probe.ts";
import { nodes, visibleNodes } from "../../../src/probes/kubernetes/nodes.probe.ts";
import { storageClasses } from "../../../src/probes/kubernetes/storage-classes.probe.ts";
import { patientCluster } from "../../../src/testing/simulated-cluster.ts";
import { defaultVolume } from "./default-volume.probe.ts";

/** What is found, and what was asked of the volumes; afterwards nothing of it is left. */
async function found(world: ClusterWorld, as?: string) {
  await using patient = await patientCluster(world, { signal: AbortSignal.timeout(20_000), ...(as && { as }) });
  const { context, cluster } = patient;
  const visible = visibleNodes.schema.parse(await visibleNodes.observe({}, context));
  const facts = {
    access: access.schema.parse(await access.observe({}, context)),
    nodes: nodes.schema.parse(await nodes.observe({ visible }, context)),
    storageClasses: storageClasses.schema.parse(await storageClasses.observe({}, context)),
  };
  try {
    const fact = defaultVolume.schema.parse(await defaultVolume.observe(facts, context));
    expect(defaultVolume.schema.parse(JSON.parse(JSON.stringify(fact)))).toEqual(fact);
    const made = Object.keys(cluster.owned());
    await context.release();
    const changed = cluster.log.filter(
      ({ method, path }) => method === "PATCH" && path.includes("/persistentvolumes/"),
    );
    return { fact, made, changes: changed.length };
  } finally {
    await context.release();
    expect({ owned: cluster.owned(), leaked: context.account.leaked }).toEqual({ owned: {}, leaked: [] });
  }
}

test("a volume near the only worker of its zone is written to, and goes with everything else", async () => {
  const { fact, made, changes } = await found(compliant);
  expect(fact).toMatchObject({
    claim: { phase: "Bound", storageClassName: "standard", warnings: [] },
    volume: {
      phase: "Bound",
      accessModes: ["ReadWriteOnce"],
      source: "csi",
      driver: CINDER,
      affinityKeys: ["topology.cinder.csi.openstack.org/zone"],
    },
    writer: { state: "ended", exitCode: 0 },
    reader: null,
    otherNodes: 0,
  });
  expect(made).toEqual(expect.arrayContaining(["namespaces", "persistentvolumeclaims", "persistentvolumes", "pods"]));
  expect(changes).toBe(0);
});

test("a volume that several nodes can have is read on another one", async () => {
  const { fact } = await found({ ...compliant, ...withProvisioner(CINDER, { ...CINDER_VOLUMES, topologyKeys: [] }) });
  expect(fact).toMatchObject({ otherNodes: 2, reader: { state: "ended", exitCode: 0 } });
  expect(fact.reader?.node).not.toBe(fact.writer.node);
});

test("a provisioner that fails is recorded with what it says", async () => {
  const { fact } = await found({ ...compliant, ...withProvisioner(CINDER, { ...CINDER_VOLUMES, binds: "never" }) });
  expect(fact).toMatchObject({
    claim: { phase: "Pending" },
    volume: null,
    writer: { state: "unschedulable", node: null },
  });
  expect(fact.claim.warnings).toMatchObject([{ reason: "ProvisioningFailed" }]);
});

const retaining: ClusterWorld = { ...compliant, ...withEach("storageclasses", { reclaimPolicy: "Retain" }) };

test("a volume that its class retains goes as well, by a change of its own policy", async () => {
  const { fact, changes } = await found(retaining, "admin");
  expect(fact.volume?.reclaimPolicy).toBe("Retain");
  expect(changes).toBe(1);
});

test("who may not let go of a retained volume makes none", async () => {
  await expect(found(retaining, "auditor")).rejects.toThrow("the login may not patch persistentvolumes");
});

test("who may only read makes nothing", async () => {
  await expect(found(compliant, "reader")).rejects.toThrow("which tier W needs. Nothing was created.");
});

test("without a default class nothing is made", async () => {
  await expect(
    found({ ...compliant, ...withEach("storageclasses", { metadata: { annotations: null } }) }),
  ).rejects.toThrow("no storage class is the default one");
});
