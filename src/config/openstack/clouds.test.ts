import { expect, test } from "vitest";
import { cloudNames } from "./clouds.ts";
import { temporaryHome } from "../temporary-home.ts";

test("all clouds are listed with their place", async () => {
  await using home = await temporaryHome(
    {
      "here/clouds.yaml": "clouds:\n  prod: {}\n  dev: {}\n",
      "home/.config/openstack/secure.yaml": "clouds:\n  prod: {}\n  lab: {}\n",
    },
    { OS_AUTH_URL: "https://k" },
  );
  expect(await cloudNames(home)).toEqual([
    { name: "prod", at: `${home.folder}/here/clouds.yaml:2` },
    { name: "dev", at: `${home.folder}/here/clouds.yaml:3` },
    { name: "lab", at: `${home.folder}/home/.config/openstack/secure.yaml:3` },
    { name: "envvars", at: "OS_* variables" },
  ]);
});

test.each(["", "clouds:", "other: 1"])("a clouds.yaml of %j lists none", async (source) => {
  await using home = await temporaryHome({ "here/clouds.yaml": source });
  expect(await cloudNames(home)).toEqual([]);
});
