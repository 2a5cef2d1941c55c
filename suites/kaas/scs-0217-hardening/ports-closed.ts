import { note } from "../../../src/core/finding.ts";
import type { Facts } from "../../../src/core/probe.ts";
import { testcase } from "../../../src/core/testcase.ts";
import type { Component } from "../../../src/probes/kubernetes/door-plan.ts";
import { onAttestations } from "../../attested.ts";
import { broken, decide, holds, type Evidence } from "../evidence/evidence.ts";
import { doorThing, onDoors, outsideDoors, unseenDoors, type OutsideDoor } from "./doors.ts";
import { common } from "./page.ts";

const id = "scs-0217-ports-closed";

export const portsClosed = testcase({
  ...common,
  id,
  requirement: "From outside only the port of the API server and those of services are open.",
  level: "MUST",
  deviations: ["D0217-6", "D0217-7", "D0217-8"],
  needs: { ...onDoors, ...onAttestations },
  judge: (facts) => decide(id, facts, closedDoors(facts)),
});

/** Nothing at all where no address is there for everybody. */
export function closedDoors(facts: Facts<typeof onDoors>, components?: readonly Component[]): Evidence {
  const seen = outsideDoors(facts, components);
  const open = seen.filter(({ state }) => state === "open");
  const unknown = unseenDoors(facts);
  if (open.length > 0) return [...open.map(violationOf), ...unknown];
  if (seen.length === 0 || unknown.length > 0) return unknown;
  const { from, leftOut } = facts.doors;
  const addresses = new Set(seen.map(({ house }) => house.address)).size;
  const actual = { refused: count(seen, "refused"), filtered: count(seen, "filtered") };
  const sentence = `none of ${seen.length} ports at ${addresses} addresses is open from here.`;
  return [
    holds("behaviour", sentence, { actual: from.length === 0 ? actual : { ...actual, from } }),
    ...(leftOut === 0 ? [] : [note(`${leftOut} more addresses were not looked at.`)]),
  ];
}

function violationOf(door: OutsideDoor) {
  return broken("behaviour", `the port of ${door.component} is open from here.`, {
    about: doorThing(door),
    expected: "closed from outside",
    actual: door.speaks === null ? "open" : `open, speaks ${door.speaks}`,
    remedy: "Let the security group of the nodes, or a firewall before them, open this port to the cluster only.",
    deviation: "D0217-6",
  });
}

const count = (seen: readonly OutsideDoor[], state: OutsideDoor["state"]) =>
  seen.filter((door) => door.state === state).length;
