import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cloudConfigOf } from "../../../fixtures/clouds/cloud-config.ts";
import compliant from "../../../fixtures/clouds/compliant.ts";
import { folder } from "../../testing/folder.ts";
import { connect } from "./cloud.ts";

const config = cloudConfigOf(compliant, "https://cloud.example/identity/v3");

test("the way to an address is what the environment and the configuration say", async () => {
  using place = folder();
  const caFile = join(place.path, "ca.pem");
  writeFileSync(caFile, "PEM");
  const env = { https_proxy: "http://user:secret@proxy.example", no_proxy: "near.example" };
  await using cloud = connect({ ...config, tls: { verify: true, caFile } }, { userAgent: "test", env });
  expect(cloud.route(new URL("https://near.example"))).toEqual({ isProxied: false, ca: "PEM" });
  expect(cloud.route(new URL("https://far.example"))).toEqual({ isProxied: true, ca: "PEM" });
});

test("without settings the way is direct, and what everybody trusts is trusted", async () => {
  await using cloud = connect(config, { userAgent: "test", env: {} });
  expect(cloud.route(new URL("https://far.example"))).toEqual({ isProxied: false, ca: undefined });
});
