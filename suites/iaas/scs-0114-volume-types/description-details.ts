import type { Thing } from "../../../src/core/finding.ts";
import { openstackCommand } from "../openstack-command.ts";
import { aspectList, mended } from "./aspects.ts";
import type { VolumeType } from "./volume-types.probe.ts";

/** What a finding says of a volume type, with the command that gives it a description in order. */
export function details(type: VolumeType, list = aspectList(type.description)) {
  const { id, name, description } = type;
  const about: Thing = { kind: "volume type", name, id };
  const better = list ? mended(list) : (description ?? "");
  return { about, remedy: openstackCommand("volume", "type", "set", "--description", better, id) };
}

export function quoted(words: readonly string[]): string {
  return words.map((word) => (word === "" ? "an empty aspect" : JSON.stringify(word))).join(", ");
}
