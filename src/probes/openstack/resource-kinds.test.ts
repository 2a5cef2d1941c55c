import { describe, expect, test } from "vitest";
import compliant from "../../../fixtures/clouds/compliant.ts";
import type { World } from "../../../fixtures/clouds/world.ts";
import { backups, volumes } from "../../clients/openstack/block-storage.ts";
import { type Collection, create } from "../../clients/openstack/collection.ts";
import { imageCollection } from "../../clients/openstack/image.ts";
import { networks, subnets } from "../../clients/openstack/network.ts";
import type { OpenStackCloud } from "../../clients/openstack/openstack-cloud.ts";
import { patientCloud } from "../../testing/simulated-cloud.ts";
import { resourceKinds } from "./resource-kinds.ts";

const signal = AbortSignal.timeout(20_000);

function kind(word: string) {
  const found = resourceKinds.find((each) => each.kind === word);
  if (!found) throw new Error(`there is no kind ${word}`);
  return found;
}

async function volume(target: OpenStackCloud, name: string): Promise<string> {
  return (await create(target, volumes, { name, size: 1 }, signal)).id;
}

async function backedUp(target: OpenStackCloud, name: string): Promise<string> {
  const volume_id = await volume(target, "backed up");
  return (await create(target, backups, { name, volume_id }, signal)).id;
}

async function subnet(target: OpenStackCloud, name: string): Promise<string> {
  const { id: network_id } = await create(target, networks, { name: "with a subnet" }, signal);
  const fields = { name, network_id, ip_version: 4, cidr: "10.101.0.0/24" };
  return (await create(target, subnets, fields, signal)).id;
}

const of =
  (collection: Collection, fields = {}) =>
  async (target: OpenStackCloud, name: string) =>
    (await create(target, collection, { name, ...fields }, signal)).id;

describe.each<[string, (target: OpenStackCloud, name: string) => Promise<string>]>([
  ["volume", volume],
  ["backup", backedUp],
  ["network", of(networks)],
  ["subnet", subnet],
  ["image", of(imageCollection, { disk_format: "raw", container_format: "bare" })],
])("a %s", (word, make) => {
  test("is found by its exact name only, and destroyed by its id", async () => {
    await using simulated = await patientCloud(compliant);
    const { target } = simulated;
    const id = await make(target, "wanted");
    const other = await make(target, "wanted as well");
    expect(await kind(word).find(target, "wanted", signal)).toEqual([id]);
    await kind(word).destroy(target, id, signal);
    expect(await kind(word).find(target, "wanted", signal)).toEqual([]);
    expect(await kind(word).find(target, "wanted as well", signal)).toEqual([other]);
  });

  test("that is gone already is fine", async () => {
    await using simulated = await patientCloud(compliant);
    const id = await make(simulated.target, "wanted");
    await kind(word).destroy(simulated.target, id, signal);
    await expect(kind(word).destroy(simulated.target, id, signal)).resolves.toBeUndefined();
  });
});

const storage = (more: World["volume"]): World => ({ ...compliant, volume: { ...compliant.volume, ...more } });

test("destroying takes until the thing is gone", async () => {
  await using simulated = await patientCloud(storage({ ...compliant.volume, delete_delay: 60 }));
  const id = await volume(simulated.target, "slow");
  await kind("volume").destroy(simulated.target, id, signal);
  expect(await kind("volume").find(simulated.target, "slow", signal)).toEqual([]);
});

test("what cannot be deleted yet is asked for again", async () => {
  await using simulated = await patientCloud(storage({ ...compliant.volume, volume_delay: 20 }));
  const id = await volume(simulated.target, "early");
  await kind("volume").destroy(simulated.target, id, signal);
  const deletions = simulated.cloud.log.filter(({ method }) => method === "DELETE");
  expect(deletions.map(({ status }) => status)).toEqual([...deletions.slice(1).map(() => 400), 202]);
});

test("what cannot be deleted at all is told with its status", async () => {
  const stuck = storage({ ...compliant.volume, fail: { delete_volume: "error_deleting" } });
  await using simulated = await patientCloud(stuck);
  const id = await volume(simulated.target, "lasting");
  await expect(kind("volume").destroy(simulated.target, id, signal)).rejects.toThrow(
    "The volume is still there in the status error_deleting",
  );
});

test("a service that is out of order for a moment leaves nothing behind", async () => {
  const path = "/volume/v3/5c5c0000000000000000000000000001/volumes";
  const broken = [{ status: 500 }, "reset", "normal"] as const;
  const faults = [
    [new RegExp(`^DELETE ${path}`), broken],
    [new RegExp(`^GET ${path}/[0-9a-f]`), [{ status: 500 }, "normal"]],
  ] as const;
  await using simulated = await patientCloud({ ...compliant, conditions: { faults } });
  const id = await volume(simulated.target, "once");
  await kind("volume").destroy(simulated.target, id, signal);
  expect(simulated.cloud.owned()).toEqual({});
});

test("a refusal for another reason is told as it is", async () => {
  const refused = storage({ ...compliant.volume, fail: { delete_volume: "forbidden" } });
  await using simulated = await patientCloud(refused);
  const id = await volume(simulated.target, "kept");
  await expect(kind("volume").destroy(simulated.target, id, signal)).rejects.toThrow("answered 403");
});
