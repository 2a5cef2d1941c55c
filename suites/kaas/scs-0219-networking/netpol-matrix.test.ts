import { expect, test } from "vitest";
import { judge } from "../../../src/core/judge.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { connections, type Connection } from "./matrix/grid.ts";
import { PolicyMatrix } from "./matrix/matrix-fact.ts";
import { matrixSteps } from "./matrix/steps.ts";
import { tableOf, type Mark } from "./matrix/table.ts";
import { netpolMatrix } from "./netpol-matrix.ts";

/** The facts of a network plugin that does everything right, but for these marks in these steps. */
function matrix(
  marks: Readonly<Record<string, (connection: Connection) => Mark | undefined>> = {},
  rest: Partial<PolicyMatrix> = {},
): { readonly matrix: PolicyMatrix } {
  const steps = matrixSteps.map((step) => ({
    step: step.id,
    looks: 1,
    table: tableOf((each) => marks[step.id]?.(each) ?? (step.allows(each) ? "." : "X")),
    names: step.names === undefined ? null : true,
  }));
  const pods = ["a", "b"].map((node) => ({ pod: `x/${node}`, node }));
  return { matrix: { image: "registry.example/agnhost:1", pods, names: true, steps, trouble: null, ...rest } };
}

const isOne =
  (from: string, to: string, way: string) =>
  (mark: Mark) =>
  ({ from: a, to: b, channel }: Connection): Mark | undefined =>
    `${a.space}/${a.name}` === from && `${b.space}/${b.name}` === to && `${channel.protocol} ${channel.port}` === way
      ? mark
      : undefined;
const one = isOne("y/a", "x/a", "UDP 8080");
const without = (step: string): PolicyMatrix["steps"] => matrix().matrix.steps.filter((each) => each.step !== step);
const unnamed = matrix().matrix.steps.map((each) => ({ ...each, names: each.names === null ? null : false }));

testTestcase(netpolMatrix, {
  accepts: {
    "a network plugin that does everything right": matrix(),
    "one that turns away instead of being silent": matrix(
      Object.fromEntries(
        matrixSteps.map((step) => [step.id, (each: Connection) => (step.allows(each) ? undefined : "R")]),
      ),
    ),
    "pods on one node": matrix({}, { pods: [{ pod: "x/a", node: "a" }] }),
    "a cluster without names": matrix({}, { names: false, steps: unnamed }),
  },
  rejects: {
    "one connection that is open": [
      matrix({ "deny-ingress": one(".") }),
      {
        message: "With all ingress denied one connection is open that should not be.",
        about: { kind: "step of the matrix", name: "deny-ingress" },
        expected: ["y/a to x/a by UDP 8080: closed"],
        actual: ["y/a to x/a by UDP 8080: open"],
      },
    ],
    "one connection that is closed": [
      matrix({ "port-range": one("X") }),
      {
        message: "With ingress to a range of ports of UDP one connection is closed that should be open.",
        actual: ["y/a to x/a by UDP 8080: no answer"],
      },
    ],
    "policies that change nothing": [
      matrix(Object.fromEntries(matrixSteps.map(({ id }) => [id, () => "."]))),
      {
        message: "Nobody heeds network policies: whatever they say, all 288 connections stay open.",
        expected: "a network plugin that enforces network policies",
        remedy: "kubectl get pods --all-namespaces -o wide",
      },
    ],
    "what the official suite tolerates": [
      matrix({ "ip-block": isOne("y/b", "x/a", "TCP 8080")("X") }),
      {
        message:
          "With ingress from the address of one pod one connection is closed that should be open. The official suite tolerates that.",
        deviation: "D0219-1",
      },
    ],
    "names that cannot be looked up": [
      matrix({}, { steps: unnamed }),
      { message: "With egress for nothing but looking up names pods find out no addresses by their names." },
    ],
    "a connection that stays closed": [
      matrix({ deleted: one("X") }),
      { about: { kind: "step of the matrix", name: "deleted" } },
    ],
  },
  leavesOpen: {
    "pods that do not reach each other without policies": [
      matrix({ none: one("X") }),
      { actual: ["y/a to x/a by UDP 8080: no answer"], cause: "dependency" },
    ],
    "attempts that nobody knows the end of": [
      matrix({ port: one("?") }, { trouble: "the connection broke" }),
      {
        message: "With ingress to one port of TCP it is not known whether one connection is open: the connection broke",
        cause: "unexpected-response",
      },
    ],
    "pods that cannot be asked at all": [
      matrix({ none: () => "?" }, { trouble: "no websocket" }),
      { cause: "dependency" },
    ],
    "no step": [matrix({}, { steps: [] }), { cause: "dependency", actual: null }],
  },
  misses: {
    "policies that should close nothing, and nothing else was looked at": [
      matrix({}, { steps: matrix().matrix.steps.filter(({ step }) => ["none", "allow-ingress"].includes(step)) }),
    ],
    "a step that was not there when it was recorded": [
      matrix({}, { steps: without("port") }),
      { cause: "not-recorded" },
    ],
  },
});

test("that nothing was sent between nodes is told", () => {
  const fact = matrix({}, { pods: [{ pod: "x/a", node: "a" }] }).matrix;
  expect(judge(netpolMatrix, () => ({ ok: true, fact })).findings).toMatchObject([{ level: "note", actual: ["a"] }]);
});

test("only the first of many faults are shown", () => {
  const fact = matrix({ "deny-ingress": () => "." }).matrix;
  const [finding] = judge(netpolMatrix, () => ({ ok: true, fact })).findings;
  expect(finding?.message).toBe("With all ingress denied 96 connections are open that should not be.");
  expect(finding?.actual).toHaveLength(10);
  expect(finding?.expected).toHaveLength(10);
});

test("each step changes something, so that none passes because of the one before", () => {
  const idle = matrixSteps.slice(1).filter((step, index) => {
    const before = matrixSteps[index];
    return connections.every((each) => before?.allows(each) === step.allows(each));
  });
  expect(idle).toEqual([]);
  expect(new Set(matrixSteps.map(({ id }) => id)).size).toBe(matrixSteps.length);
});

const open = Object.fromEntries(matrixSteps.map(({ id }) => [id, () => "." as const]));
const findingsOf = ({ matrix: fact }: ReturnType<typeof matrix>) =>
  judge(netpolMatrix, () => ({ ok: true, fact })).findings;
const aboutStep = (name: string) => ({ kind: "step of the matrix", name });

test("whether nobody heeds policies is told by all steps, and by none but these", () => {
  const steps = matrix(open).matrix.steps.filter(({ step }) => step !== "port");
  const [found] = findingsOf(matrix(open, { steps }));
  expect(found).toMatchObject({ level: "violation", about: aboutStep("deny-ingress") });
});

test("what is open and what is closed in one step are told together, and apart from what nobody knows", () => {
  const marks = [one("."), isOne("y/a", "y/b", "TCP 8080")("X"), isOne("z/a", "x/b", "TCP 8080")("?")];
  const ofStep = (each: Connection) => marks.map((mark) => mark(each)).find((mark) => mark !== undefined);
  expect(findingsOf(matrix({ "deny-ingress": ofStep }))).toEqual([
    {
      level: "violation",
      message:
        "With all ingress denied one connection is open that should not be, and one connection is closed that should be open.",
      about: aboutStep("deny-ingress"),
      expected: ["y/a to x/a by UDP 8080: closed", "y/a to y/b by TCP 8080: open"],
      actual: ["y/a to x/a by UDP 8080: open", "y/a to y/b by TCP 8080: no answer"],
    },
    {
      level: "inconclusive",
      message: "With all ingress denied it is not known whether one connection is open.",
      about: aboutStep("deny-ingress"),
      cause: "unexpected-response",
    },
  ]);
});

test("a step that is not in the record is named", () => {
  expect(findingsOf(matrix({}, { steps: without("port") }))).toEqual([
    {
      level: "inconclusive",
      message: "What happens with ingress to one port of TCP was not looked at.",
      about: aboutStep("port"),
      cause: "not-recorded",
    },
  ]);
});

test("names that cannot be looked up are told, and count where they could be before", () => {
  expect(findingsOf(matrix({}, { steps: unnamed }))).toMatchObject([
    { level: "violation", about: aboutStep("names-only") },
  ]);
  expect(findingsOf(matrix({}, { names: false, steps: unnamed }))).toEqual([
    {
      level: "note",
      message: "Pods find out no addresses by their names, with or without policies.",
      about: aboutStep("names-only"),
    },
  ]);
});

test.each([
  [null, "."],
  ["no websocket", ": no websocket"],
])("why pods cannot be asked is told, where it is known: %s", (trouble, end) => {
  const because = `Without any policy 288 of 288 connections between pods fail, so nobody knows what policies do${end}`;
  const [found] = findingsOf(matrix({ none: () => "?" }, { trouble }));
  expect(found?.message).toBe(because);
  expect(found?.actual).toHaveLength(10);
});

test("where no step is recorded, no connection is said to have failed", () => {
  expect(findingsOf(matrix({}, { steps: [] }))[0]?.message).toMatch(/^Without any policy 0 of 288 connections/);
});

test("a matrix is recorded with its pods and where they were", () => {
  const { matrix: fact } = matrix();
  expect(PolicyMatrix.parse(fact)).toEqual(fact);
});
