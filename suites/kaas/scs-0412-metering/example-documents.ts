import type { MeteringDocument } from "../../../src/probes/metering/document.ts";
import { meteringDocument } from "../../../src/probes/metering/metering-document.ts";

type Fields = Readonly<Record<string, unknown>>;

/** As Ceilometer sends it, with the differences that a test is about; undefined leaves a field out. */
export function sample(changes: Fields = {}): Fields {
  return {
    id: "5c5e1c14-c6b0-11f0-9a3b-fa163e000001",
    name: "vcpus",
    type: "gauge",
    unit: "vcpu",
    volume: 2,
    user_id: "user",
    user_name: null,
    project_id: "project",
    project_name: "name",
    resource_id: "server",
    timestamp: "2026-11-21T09:00:00.123456",
    resource_metadata: {},
    source: "openstack",
    monotonic_time: null,
    ...changes,
  };
}

export function event(changes: Fields = {}): Fields {
  return {
    message_id: "6d4f5c0a-6a4d-4ce3-8e4e-5c0d7c7a0001",
    event_type: "compute.instance.create.end",
    generated: "2026-11-21T09:00:00.123456",
    traits: [
      ["host", 1, "compute-1"],
      ["vcpus", 2, 2],
    ],
    raw: {},
    ...changes,
  };
}

/** Facts of a file with these documents, each in a line of its own. */
export function handedIn(...documents: readonly unknown[]) {
  const written = documents.map((document, index): MeteringDocument => {
    const plain: unknown = JSON.parse(JSON.stringify(document));
    return meteringDocument(plain, { index: index + 1, line: index + 1 });
  });
  return { metering: { sha256: "0".repeat(64), documents: written }, clock: { now: "2026-11-21T10:00:00Z" } };
}

export const nothing = { metering: null, clock: { now: "2026-11-21T10:00:00Z" } };

/** An id that no other number gives. */
export const id = (number: number): string => `5c5e1c14-c6b0-11f0-9a3b-${String(number).padStart(12, "0")}`;
