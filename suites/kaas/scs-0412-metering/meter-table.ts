export interface Meter {
  readonly type: "gauge" | "delta" | "cumulative";
  /** Ceilometer has gone over from MB to MiB, which were always meant. */
  readonly units: readonly string[];
}

const gauge = (...units: string[]): Meter => ({ type: "gauge", units });
const counter = (...units: string[]): Meter => ({ type: "cumulative", units });
const delta = (...units: string[]): Meter => ({ type: "delta", units });

/** What is billed most, by the names that Ceilometer gives it; the resource is a server, a disk, a port, an image or a volume. */
export const meters: ReadonlyMap<string, Meter> = new Map(
  Object.entries({
    vcpus: gauge("vcpu"),
    memory: gauge("MB", "MiB"),
    "memory.usage": gauge("MB", "MiB"),
    "memory.resident": gauge("MB", "MiB"),
    cpu: counter("ns"),
    "disk.root.size": gauge("GB", "GiB"),
    "disk.ephemeral.size": gauge("GB", "GiB"),
    "disk.device.read.requests": counter("request"),
    "disk.device.write.requests": counter("request"),
    "disk.device.read.bytes": counter("B"),
    "disk.device.write.bytes": counter("B"),
    "disk.device.capacity": gauge("B"),
    "disk.device.allocation": gauge("B"),
    "disk.device.usage": gauge("B"),
    "network.incoming.bytes": counter("B"),
    "network.outgoing.bytes": counter("B"),
    "network.incoming.packets": counter("packet"),
    "network.outgoing.packets": counter("packet"),
    "image.size": gauge("B"),
    "image.download": delta("B"),
    "image.serve": delta("B"),
    "volume.size": gauge("GB", "GiB"),
    "snapshot.size": gauge("GB", "GiB"),
    "backup.size": gauge("GB", "GiB"),
    "storage.objects": gauge("object"),
    "storage.objects.size": gauge("B"),
    "ip.floating": gauge("ip"),
  }),
);
