import { expect, test } from "vitest";
import compliant from "../../fixtures/clusters/compliant.ts";
import { ownNamespace } from "../probes/kubernetes/own-namespace.ts";
import { access } from "../probes/kubernetes/access.probe.ts";
import { patientCluster } from "./simulated-cluster.ts";

test("a probe sees the cluster with the rights of its login", async () => {
  await using patient = await patientCluster(compliant);
  const found = access.schema.parse(await access.observe({}, patient.context));
  expect(found).toEqual({
    credentials: "token",
    user: { name: "auditor", groups: ["system:authenticated"] },
    lacks: { R: [], W: [], A: [] },
  });
});

test("somebody else can ask, too", async () => {
  await using patient = await patientCluster(compliant, { as: "reader" });
  const { lacks } = access.schema.parse(await access.observe({}, patient.context));
  expect(lacks.R).toEqual([]);
  expect(lacks.W).toContain("create namespaces");
});

test("what a probe owns is gone when it is released, and nobody had to wait", async () => {
  await using patient = await patientCluster(compliant);
  const granted = access.schema.parse(await access.observe({}, patient.context));
  await ownNamespace(granted, patient.context);
  expect(Object.keys(patient.cluster.owned())).toEqual(["namespaces"]);
  await patient.context.release();
  expect(patient.cluster.owned()).toEqual({});
  expect(patient.cluster.missing()).toEqual({});
});
