import { expect, test } from "vitest";
import { UnexpectedResponseError } from "../../errors.ts";
import { cloudConfig } from "../../testing/cloud-config.ts";
import { serve, type Reply } from "../../testing/http-routes.ts";
import { keystoneRoutes } from "../../testing/keystone-routes.ts";
import { TestClock } from "../../testing/test-clock.ts";
import { connect } from "./cloud.ts";
import { remove } from "./collection.ts";
import { groups, idsIn, keystone } from "./directory.ts";
import { downloadImage, importImage, uploadImage } from "./image.ts";
import { discard, lookInto, payload, secrets } from "./key-manager.ts";
import { routerInterface } from "./network.ts";
import { autoAllocationRefusal } from "./provider-networks.ts";
import { attachVolume } from "./servers.ts";

const patient = new AbortController().signal;
const page: Reply = { body: "<html>", headers: { "content-type": "text/html" } };

async function withCloud<T>(routes: Readonly<Record<string, Reply>>, use: (cloud: ReturnType<typeof connect>) => T) {
  const services = {
    identity: "/v3",
    "key-manager": "/keys",
    network: "/network",
    compute: "/compute/v2.1",
    image: "/image",
  };
  await using server = await serve({ ...keystoneRoutes({ services }), ...routes });
  const options = { userAgent: "t", env: {}, clock: new TestClock() };
  await using cloud = connect(cloudConfig({ authUrl: `${server.url}/v3` }), options);
  return await use(cloud);
}

test.each([
  ["204", { status: 204 }, true],
  ["202", { status: 202 }, true],
  ["404", { status: 404 }, false],
])("a deletion that is answered with %s", async (_, reply, expected) => {
  const routes = { "DELETE /v3/groups/1": reply };
  expect(await withCloud(routes, (cloud) => remove(cloud, groups, "1", patient))).toBe(expected);
});

test("what a service does not document has granted nothing, whatever its status", async () => {
  const documents = [page, {}, { body: {} }, { body: [] }, { body: "{'ok': }" }, { body: { id: 7 } }];
  const routes = ["GET /network/v2.0/auto-allocated-topology/p1", "PUT /network/v2.0/routers/1/add_router_interface"];
  const others = ["POST /compute/v2.1/servers/1/os-volume_attachments", "PUT /image/v2/images/1/file"];
  for (const reply of documents) {
    const wrong = Object.fromEntries([...routes, ...others].map((route) => [`${route}*`, reply]));
    await withCloud(wrong, async (cloud) => {
      const requests = [
        autoAllocationRefusal(cloud, patient),
        routerInterface(cloud, "add", { router: "1", subnet: "2" }, patient),
        attachVolume(cloud, "1", "2", patient),
        uploadImage(cloud, "1", Buffer.from("bytes"), patient),
      ];
      await Promise.all(requests.map((request) => expect(request).rejects.toThrow(UnexpectedResponseError)));
    });
  }
});

test("what a service documents is believed", async () => {
  const topology = { auto_allocated_topology: { id: "dry-run=pass", tenant_id: "p1" } };
  const routes: Readonly<Record<string, Reply>> = {
    "GET /network/v2.0/auto-allocated-topology/p1*": { body: topology },
    "PUT /network/v2.0/routers/1/add_router_interface": { body: { id: "1", subnet_id: "2" } },
    "POST /compute/v2.1/servers/1/os-volume_attachments": { body: { volumeAttachment: { id: "2", volumeId: "2" } } },
    "PUT /image/v2/images/1/file": { status: 204 },
    "PUT /image/v2/images/1/stage": { status: 204 },
    "POST /image/v2/images/1/import": { status: 202 },
  };
  await withCloud(routes, async (cloud) => {
    expect(await autoAllocationRefusal(cloud, patient)).toBeUndefined();
    await routerInterface(cloud, "add", { router: "1", subnet: "2" }, patient);
    await attachVolume(cloud, "1", "2", patient);
    await uploadImage(cloud, "1", Buffer.from("bytes"), patient);
    await importImage(cloud, "1", Buffer.from("bytes"), patient);
  });
});

test("a text or an image is not what comes as a page or as JSON", async () => {
  const json: Reply = { body: { error: "busy" } };
  const bytes = (type: string): Reply => ({ body: Buffer.from("abc"), headers: { "content-type": type } });
  for (const wrong of [page, json]) {
    const routes = { "GET /keys/v1/secrets/1/payload": wrong, "GET /image/v2/images/1/file": wrong };
    await withCloud(routes, async (cloud) => {
      await expect(payload(cloud, "1", patient)).rejects.toThrow("in place of a text");
      await expect(downloadImage(cloud, "1", patient)).rejects.toThrow("in place of an image");
    });
  }
  const routes = {
    "GET /keys/v1/secrets/1/payload": bytes("text/plain"),
    "GET /image/v2/images/1/file": bytes("application/octet-stream"),
  };
  await withCloud(routes, async (cloud) => {
    expect(await payload(cloud, "1", patient)).toBe("abc");
    expect(Buffer.from(await downloadImage(cloud, "1", patient)).toString()).toBe("abc");
  });
});

test("what Barbican keeps has a status, or else it is something else", async () => {
  const routes = {
    "GET /keys/v1/secrets/1": { body: { name: "a", status: "ACTIVE" } },
    "GET /keys/v1/secrets/2": { body: { name: 7, status: 7 } },
    "GET /keys/v1/secrets/3": { body: {} },
  };
  await withCloud(routes, async (cloud) => {
    expect(await lookInto(cloud, secrets, "1", patient)).toMatchObject({ name: "a" });
    await expect(lookInto(cloud, secrets, "2", patient)).rejects.toThrow(UnexpectedResponseError);
    await expect(lookInto(cloud, secrets, "3", patient)).rejects.toThrow(UnexpectedResponseError);
  });
});

test("a web page in place of an answer has neither deleted nor granted anything", async () => {
  const routes = { "DELETE /v3/groups/1": page, "PUT /v3/grant": page, "DELETE /keys/v1/secrets/1": page };
  await withCloud(routes, async (cloud) => {
    for (const request of [
      remove(cloud, groups, "1", patient),
      discard(cloud, secrets, "1", patient),
      keystone(cloud, { path: "/grant", method: "PUT" }, patient),
    ]) {
      await expect(request).rejects.toThrow(UnexpectedResponseError);
    }
  });
});

test("ids that are no text are not what Keystone documents", async () => {
  const routes = {
    "GET /v3/users": { body: { users: [{ id: "a" }] } },
    "GET /v3/groups": { body: { groups: [{ name: "without" }] } },
    "GET /v3/projects": { body: { projects: [{ id: 7 }] } },
  };
  await withCloud(routes, async (cloud) => {
    expect(idsIn(await keystone(cloud, { path: "/users" }, patient), "users")).toEqual(["a"]);
    const groupsAnswer = await keystone(cloud, { path: "/groups" }, patient);
    expect(() => idsIn(groupsAnswer, "groups")).toThrow("whose ids are no text");
    await expect(keystone(cloud, { path: "/projects" }, patient)).rejects.toThrow("without what Keystone calls");
  });
});
