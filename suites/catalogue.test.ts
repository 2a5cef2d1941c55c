import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isPending } from "../src/core/testcase.ts";
import { declaredBy } from "../src/run/plan.ts";
import { catalogue } from "./catalogue.ts";
import { scopes } from "./scopes/scopes.ts";

const [iaas, kaas] = scopes;
const mainOf = (version: string) => {
  const found = iaas?.versions.find((each) => each.version === version);
  return (found?.standards ?? []).flatMap(({ main }) => main.map(({ id }) => id)).sort();
};
const without = (a: string, b: string) => mainOf(a).filter((id) => !mainOf(b).includes(id));

describe("catalogue", () => {
  test("is current: `npm run catalogue` would change nothing", () => {
    expect(readFileSync(new URL("CATALOGUE.md", import.meta.url), "utf8")).toBe(catalogue(scopes));
  });
});

describe("scs-compatible-iaas", () => {
  // The numbers of the published scope file.
  test.each([
    ["v3", 16],
    ["v4", 39],
    ["v5.1", 54],
    ["next", 55],
  ])("%s is decided by %d testcases", (version, count) => {
    expect(mainOf(version)).toHaveLength(count);
    expect(new Set(mainOf(version)).size).toBe(count);
  });

  test("its versions differ in what the published scope file says", () => {
    expect(without("next", "v5.1")).toEqual([
      "scs-0102-os_purpose-uniqueness",
      "scs-0102-prop-os_purpose",
      "scs-0123-service-s3",
    ]);
    expect(without("v5.1", "next")).toEqual(["scs-0123-service-placement", "scs-0123-swift-s3"]);
    expect(without("v4", "v5.1")).toEqual(["scs-0104-image-ubuntu-2204"]);
  });

  test("declares every id of the published scope file, whether it decides or not", () => {
    const declared = declaredBy(iaas?.versions ?? []).filter(({ standards }) =>
      standards.some(({ target }) => target !== "extended"),
    );
    expect(declared).toHaveLength(91);
    const inNoVersion = declared.filter(({ standards }) => !standards.some(({ target }) => target === "main"));
    expect(inNoVersion).toHaveLength(33);
  });
});

describe("scs-compatible-kaas", () => {
  test("declares the four testcases of the published scope file", () => {
    const official = declaredBy(kaas?.versions ?? []).filter(({ standards }) =>
      standards.some(({ target }) => target !== "extended"),
    );
    expect(official.map(({ entry }) => entry.id)).toEqual([
      "cncf-k8s-conformance",
      "kaas-networking-check",
      "node-distribution-check",
      "version-policy-check",
    ]);
  });
});

describe("every testcase", () => {
  const entries = scopes.flatMap(({ versions }) => declaredBy(versions)).map(({ entry }) => entry);

  test.each(entries.map((entry) => [entry.id, entry] as const))("%s says what it asks in one sentence", (_, entry) => {
    expect(entry.requirement).toMatch(/^[A-Z"`].*\.$/s);
    expect(URL.canParse(entry.url)).toBe(true);
  });

  test("that is ready asks for something", () => {
    for (const entry of entries) if (!isPending(entry)) expect(Object.keys(entry.needs as object)).not.toEqual([]);
  });
});
