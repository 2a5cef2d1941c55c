import { expect, test } from "vitest";
import compliant from "../../../fixtures/clusters/compliant.ts";
import { judgedCluster } from "../../../src/testing/judged-cluster.ts";
import { netpolMatrix } from "./netpol-matrix.ts";

test.each([
  ["honours policies", {}, []],
  ["ignores the end of a range of ports", { ignoresEndPort: true }, ["port-range", "port-range-end"]],
  ["does not count pods among addresses", { ignoresIpBlock: true }, ["ip-block", "egress-ip-block", "ip-block-except"]],
  ["keeps policies as they were made", { ignoresUpdates: true }, ["port-update"]],
])(
  "a network plugin that %s is found out",
  async (_, network, faults) => {
    const judged = await judgedCluster({ ...compliant, network }, [netpolMatrix], {
      signal: AbortSignal.timeout(60_000),
    });
    const { verdict, findings } = judged[netpolMatrix.id] ?? { verdict: "MISS", findings: [] };
    expect(findings.map(({ about }) => about?.name)).toEqual(faults);
    expect(verdict).toBe(faults.length === 0 ? "PASS" : "FAIL");
  },
  70_000,
);
