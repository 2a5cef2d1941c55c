import { expect, test } from "vitest";
import compliant from "../../../fixtures/clusters/compliant.ts";
import type { Faults } from "../../../fixtures/simulator/faults.ts";
import { access } from "../../../src/probes/kubernetes/access.probe.ts";
import { patientCluster, type Patience } from "../../../src/testing/simulated-cluster.ts";
import { matrixSteps } from "./matrix/steps.ts";
import { policyMatrix } from "./policy-matrix.probe.ts";

const inPods = /^GET .*\/exec/;
const toNames = /^GET .*\/exec.*kubernetes\.default/;

async function found(faults: Faults, rest: Patience = {}) {
  await using patient = await patientCluster(compliant, { faults, signal: AbortSignal.timeout(60_000), ...rest });
  const { context, cluster } = patient;
  try {
    const granted = access.schema.parse(await access.observe({}, context));
    const fact = policyMatrix.schema.parse(await policyMatrix.observe({ access: granted }, context));
    return policyMatrix.schema.parse(JSON.parse(JSON.stringify(fact)));
  } finally {
    await context.release();
    expect({ owned: cluster.owned(), leaked: context.account.leaked }).toEqual({ owned: {}, leaked: [] });
  }
}

test("commands that fail now and then are tried again", async () => {
  const broken = [{ status: 500 }, "reset", "normal", { status: 503 }] as const;
  const { steps, names, trouble } = await found([
    [toNames, "normal"],
    [inPods, [...broken, ...broken, "normal"]],
  ]);
  expect(steps.map(({ step }) => step)).toEqual(matrixSteps.map(({ id }) => id));
  expect(steps[0]).toMatchObject({ looks: 2, names: null });
  expect(steps.flatMap(({ table }) => Object.values(table).flat()).join("")).not.toContain("?");
  expect(names).toBe(true);
  expect(trouble).not.toBeNull();
}, 70_000);

test("where no command can be run, the first step is the last, and the reason is recorded", async () => {
  const { steps, names, trouble } = await found([[inPods, { status: 500 }]]);
  expect(steps.map(({ step }) => step)).toEqual(["none"]);
  expect(steps[0]?.table["TCP 8080"]?.[0]).toBe("-????????");
  expect(names).toBe(false);
  expect(trouble).toContain("answered 500");
});

test("who may not run commands in pods is told so", async () => {
  await expect(found([[inPods, { status: 403 }]])).rejects.toThrow("answered 403");
});

test("who may only read makes nothing", async () => {
  await expect(found({}, { as: "reader" })).rejects.toThrow("Nothing was created.");
});
