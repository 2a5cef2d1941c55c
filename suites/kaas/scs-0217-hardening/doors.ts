import { inconclusive, type Thing } from "../../../src/core/finding.ts";
import type { Facts } from "../../../src/core/probe.ts";
import type { Component } from "../../../src/probes/kubernetes/door-plan.ts";
import { doors } from "../../../src/probes/kubernetes/doors.probe.ts";
import type { Door, House } from "../../../src/probes/kubernetes/doors.ts";
import { unseen, type Evidence } from "../evidence/evidence.ts";

export const onDoors = { doors };
type Facts_ = Facts<typeof onDoors>;

export interface OutsideDoor extends Door {
  readonly house: House;
}

/** The doors at addresses that are there for everybody, except where somebody on the way opens all. */
export function outsideDoors({ doors: { houses } }: Facts_, components?: readonly Component[]): readonly OutsideDoor[] {
  return houses
    .filter(({ side, acceptsEverything }) => side === "outside" && !acceptsEverything)
    .flatMap((house) => house.doors.map((door) => ({ ...door, house })))
    .filter(({ component }) => components?.includes(component) ?? true);
}

/** Why doors could not be seen from where this runs. */
export function unseenDoors({ doors: { isBehindProxy, houses, nodes } }: Facts_): Evidence {
  if (isBehindProxy) {
    const message = "Connections go through a proxy, so it is not known which ports are open from here.";
    const remedy = "Run from a place with a direct connection, outside of the cluster's network.";
    return [inconclusive(message, { remedy, cause: "unreachable" })];
  }
  const hidden = nodes.outcome === "answered" ? [] : unseen("which ports of nodes are open from here", nodes, "R");
  return [...hidden, ...houses.flatMap(unseenHouse)];
}

function unseenHouse(house: House): Evidence {
  if (house.side !== "outside") return [];
  const about = { kind: "address", name: house.address };
  if (house.acceptsEverything) {
    const message =
      "Every port of the address accepts connections, even one that nobody has: something in between answers.";
    return [inconclusive(message, { about, cause: "unexpected-response" })];
  }
  if (house.doors.every(({ state }) => state !== "no-way")) return [];
  const message = "This machine knows no way to the address, so it is not known which of its ports are open.";
  return [inconclusive(message, { about, cause: "unreachable" })];
}

export function doorThing({ house, port, component }: OutsideDoor): Thing {
  const { address } = house;
  return { kind: "port", name: `${address.includes(":") ? `[${address}]` : address}:${port} (${component})` };
}
