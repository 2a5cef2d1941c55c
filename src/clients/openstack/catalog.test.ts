import { expect, test } from "vitest";
import { EndpointMissingError, UnexpectedResponseError, UsageError } from "../../errors.ts";
import { Secret } from "../../secret.ts";
import { cloudConfig } from "../../testing/cloud-config.ts";
import { endpoint, regionOf } from "./catalog.ts";
import type { CatalogEntry, Token } from "./token.ts";

const domain = { id: "default", name: "Default" };

function token(catalog: readonly CatalogEntry[], changes: Partial<Token> = {}): Token {
  return {
    secret: new Secret("t"),
    user: { id: "u1", name: "demo" },
    project: { id: "p1", name: "demo", domain },
    domain: undefined,
    roles: [],
    catalog,
    issuedAt: undefined,
    expiresAt: undefined,
    serverDate: undefined,
    receivedAt: 0,
    ...changes,
  };
}

function entry(type: string, ...urls: readonly string[]): CatalogEntry {
  return { type, name: type, endpoints: urls.map((url) => ({ interface: "public", region: "One", url })) };
}

const config = cloudConfig({ authUrl: "http://cloud.example/v3" });

test.each<[string, readonly CatalogEntry[], string]>([
  ["block-storage", [entry("volumev2", "http://v2/"), entry("volumev3", "http://v3/")], "http://v3/"],
  ["block-storage", [entry("volume", "http://v/"), entry("block-storage", "http://bs/")], "http://bs/"],
  ["volumev3", [entry("block-storage", "http://bs/")], "http://bs/"],
  ["shared-file-system", [entry("share", "http://s1/"), entry("sharev2", "http://s2/")], "http://s2/"],
  ["baremetal", [entry("bare-metal", "http://bm/")], "http://bm/"],
  ["unheard-of", [entry("unheard-of", "http://u/")], "http://u/"],
  ["image", [entry("image", "https://[2001:db8::1]:9292/image//")], "https://[2001:db8::1]:9292/image"],
  ["object-store", [entry("object-store", "http://s/v1/AUTH_$(project_id)s")], "http://s/v1/AUTH_p1"],
  ["compute", [entry("compute", "http://n/v2.1/%(tenant_id)s/")], "http://n/v2.1/p1"],
  ["image", [entry("image", "https://me:word@api.example/image?x=y#z")], "https://api.example/image"],
  ["image", [entry("image", "https://api.example//evil.example/v2/")], "https://api.example//evil.example/v2"],
])("%s is found in %j", (type, catalog, expected) => {
  expect(endpoint(type, token(catalog), config).href).toBe(expected);
});

test("interface and region decide", () => {
  const at = (audience: string, region: string) => ({
    interface: audience,
    region,
    url: `http://${audience}-${region}/`,
  });
  const all = [at("internal", "One"), at("public", "One"), at("internal", "Two"), at("public", "Two")];
  const catalog = [{ type: "image", name: undefined, endpoints: all }];
  const chosen = { ...config, region: "Two", interface: "internal" } as const;
  expect(endpoint("image", token(catalog), chosen).href).toBe("http://internal-two/");
});

test("an alias that has the endpoint is better than the official name that has none", () => {
  const catalog = [{ type: "block-storage", name: undefined, endpoints: [] }, entry("volumev3", "http://v3/")];
  expect(endpoint("block-storage", token(catalog), config).href).toBe("http://v3/");
});

test("an endpoint for all regions serves each of them", () => {
  const everywhere = {
    type: "identity",
    name: undefined,
    endpoints: [{ interface: "public", region: "*", url: "http://k/" }],
  };
  const catalog = [everywhere, entry("image", "http://i/")];
  expect(endpoint("identity", token(catalog), { ...config, region: "One" }).href).toBe("http://k/");
});

test("the configuration's own address replaces the catalog's", () => {
  const own = { ...config, endpointOverrides: { volume: "http://own/v3/$(project_id)s" } };
  expect(endpoint("block-storage", token([]), own).href).toBe("http://own/v3/p1");
});

test("several regions want a choice", () => {
  const endpoints = ["Two", "One", "One"].map((region) => ({ interface: "public", region, url: "http://i/" }));
  const { catalog } = token([{ type: "image", name: undefined, endpoints }]);
  expect(() => regionOf(catalog, config)).toThrow(UsageError);
  expect(() => regionOf(catalog, config)).toThrow('The cloud "test" has several regions: One, Two.');
  expect(regionOf(catalog, { ...config, region: "Two" })).toBe("Two");
  expect(() => regionOf(catalog, { ...config, region: "two" })).toThrow('has no region "two". Did you mean "Two"?');
  expect(() => regionOf(catalog, { ...config, region: "eu-central" })).toThrow("It has: One, Two.");
});

test("without a choice to make there is nothing to choose", () => {
  expect(regionOf([entry("image", "http://i/")], config)).toBe("One");
  expect(regionOf([], config)).toBeUndefined();
});

test("a missing service is told with what is there instead", () => {
  const catalog = [entry("image", "http://i/"), entry("compute", "http://c/")];
  const find = () => endpoint("dns", token(catalog), config);
  expect(find).toThrow(EndpointMissingError);
  expect(find).toThrow('There is no service `dns` in the catalog of the cloud "test"; it has: compute, image.');
});

test("a missing interface is told with those that are there", () => {
  const internal = { ...config, interface: "internal" } as const;
  const find = () => endpoint("image", token([entry("image", "http://i/")]), internal);
  expect(find).toThrow("The service `image` has no internal endpoint in the region One");
  expect(find).toThrow("it has: public in One");
});

test("an empty catalog is explained", () => {
  const find = () => endpoint("image", token([], { project: undefined }), config);
  expect(find).toThrow("which is empty; the login is not for a project");
});

test.each([
  ["is not an http or https address", "glance.example:9292"],
  ["is not an http or https address", ""],
  ["has a template that cannot be filled in", "http://i/$(user_id)s"],
])("an endpoint that %s is the cloud's fault", (message, url) => {
  const find = () => endpoint("image", token([entry("image", url)]), config);
  expect(find).toThrow(UnexpectedResponseError);
  expect(find).toThrow(message);
});

test("a template for the project needs one", () => {
  const find = () =>
    endpoint("image", token([entry("image", "http://i/$(tenant_id)s")], { project: undefined }), config);
  expect(find).toThrow("has a template that cannot be filled in");
});
