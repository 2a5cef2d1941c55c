import { inconclusive, note, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { connections, podName, type Connection } from "./matrix/grid.ts";
import type { PolicyMatrix } from "./matrix/matrix-fact.ts";
import { matrixSteps, type MatrixStep } from "./matrix/steps.ts";
import { markIn, wrongIn, type Table } from "./matrix/table.ts";
import { page } from "./page.ts";
import { policyMatrix } from "./policy-matrix.probe.ts";

export const netpolMatrix = testcase({
  id: "scs-0219-netpol-matrix",
  requirement: "Network policies let through what they should and nothing else, as nine pods find out.",
  level: "MUST",
  url: page,
  section: "medium",
  lifetime: "year",
  deviations: ["D0219-1"],
  needs: { matrix: policyMatrix },
  judge: ({ matrix }) => {
    const [first] = matrix.steps;
    const [nothing, ...others] = matrixSteps;
    const blocked = first === undefined || nothing === undefined ? [] : wrongIn(first.table, nothing.allows);
    if (first === undefined || blocked.length > 0) return [unconnected(matrix, first?.table, blocked)];
    const findings = isHeeded(matrix, others) ? others.flatMap((step) => judged(step, matrix)) : [unheeded];
    return [...spread(matrix), ...findings];
  },
});

const shown = 10;

function unconnected({ trouble }: PolicyMatrix, table: Table | undefined, blocked: readonly Connection[]): Finding {
  const because = trouble === null ? "." : `: ${trouble}`;
  return inconclusive(
    `Without any policy ${blocked.length} of ${connections.length} connections between pods fail, so nobody knows what policies do${because}`,
    {
      actual: table === undefined ? null : blocked.slice(0, shown).map((each) => outcomeOf(each, table)),
      remedy: "kubectl get networkpolicies --all-namespaces",
      cause: "dependency",
    },
  );
}

/** Whether any policy has closed anything. */
function isHeeded({ steps }: PolicyMatrix, closing: readonly MatrixStep[]): boolean {
  const ids = closing.map(({ id }) => id);
  const tried = steps.filter(({ step }) => ids.includes(step));
  const isOpen = (table: Table) => connections.every((each) => markIn(table, each) === ".");
  return tried.length < ids.length || !tried.every(({ table }) => isOpen(table));
}

const unheeded = violation(
  `Nobody heeds network policies: whatever they say, all ${connections.length} connections stay open.`,
  {
    expected: "a network plugin that enforces network policies",
    remedy: "kubectl get pods --all-namespaces -o wide",
  },
);

function judged(step: MatrixStep, matrix: PolicyMatrix): readonly Finding[] {
  const about = { kind: "step of the matrix", name: step.id };
  const found = matrix.steps.find((each) => each.step === step.id);
  if (found === undefined) {
    const message = `What happens with ${step.asks} was not looked at.`;
    return [inconclusive(message, { about, cause: "not-recorded" })];
  }
  const { table } = found;
  const wrong = wrongIn(table, step.allows);
  const unknown = wrong.filter((each) => markIn(table, each) === "?");
  const faults = wrong.filter((each) => markIn(table, each) !== "?");
  return [
    ...(faults.length === 0 ? [] : [fault(step, faults, table)]),
    ...(unknown.length === 0 ? [] : [open(step, unknown.length, matrix.trouble)]),
    ...names(step, found.names, matrix.names),
  ];
}

function fault({ id, asks, allows, isTolerated }: MatrixStep, faults: readonly Connection[], table: Table): Finding {
  const leaks = faults.filter((each) => !allows(each)).length;
  const counts = [
    ...(leaks > 0 ? [`${counted(leaks)} open that should not be`] : []),
    ...(leaks < faults.length ? [`${counted(faults.length - leaks)} closed that should be open`] : []),
  ].join(", and ");
  const official = isTolerated ? " The official suite tolerates that." : "";
  return violation(`With ${asks} ${counts}.${official}`, {
    about: { kind: "step of the matrix", name: id },
    expected: faults.slice(0, shown).map((each) => `${nameOf(each)}: ${allows(each) ? "open" : "closed"}`),
    actual: faults.slice(0, shown).map((each) => outcomeOf(each, table)),
    ...(isTolerated ? { deviation: "D0219-1" as const } : {}),
  });
}

const counted = (count: number): string => (count === 1 ? "one connection is" : `${count} connections are`);

function open({ id, asks }: MatrixStep, count: number, trouble: string | null): Finding {
  const because = trouble === null ? "." : `: ${trouble}`;
  const message = `With ${asks} it is not known whether ${counted(count)} open${because}`;
  return inconclusive(message, { about: { kind: "step of the matrix", name: id }, cause: "unexpected-response" });
}

function names({ id, asks, names }: MatrixStep, found: boolean | null, before: boolean): readonly Finding[] {
  if (names === undefined || found === true) return [];
  const about = { kind: "step of the matrix", name: id };
  if (before) return [violation(`With ${asks} pods find out no addresses by their names.`, { about })];
  return [note("Pods find out no addresses by their names, with or without policies.", { about })];
}

/** On one node alone the way between nodes was not seen. */
function spread({ pods }: PolicyMatrix): readonly Finding[] {
  const nodes = new Set(pods.map(({ node }) => node));
  if (nodes.size > 1) return [];
  return [note("All pods of the matrix were on one node, so nothing was sent between nodes.", { actual: [...nodes] })];
}

const nameOf = ({ from, to, channel: { protocol, port } }: Connection): string =>
  `${podName(from)} to ${podName(to)} by ${protocol} ${port}`;

const outcomes = { ".": "open", X: "no answer", R: "refused", "?": "unknown" } as const;

function outcomeOf(connection: Connection, table: Table): string {
  return `${nameOf(connection)}: ${outcomes[markIn(table, connection)]}`;
}
