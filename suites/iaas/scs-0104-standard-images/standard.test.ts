import { expect, test } from "vitest";
import type { Entry } from "../../../src/core/testcase.ts";
import { scs0104v1Images2024, scs0104v1Images2025 } from "./standard.ts";

const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id.replace("scs-0104-", ""));

test("the list of 2024", () => {
  expect(ids(scs0104v1Images2024.main)).toEqual([
    "source-capi-1",
    "source-ubuntu-2204",
    "source-ubuntu-2004",
    "source-debian-12",
    "source-debian-11",
    "image-ubuntu-2204",
  ]);
  expect(ids(scs0104v1Images2024.recommended)).toEqual(["image-capi-1"]);
});

test("the list of 2025", () => {
  expect(ids(scs0104v1Images2025.main)).toEqual([
    "source-capi-1",
    "source-capi-2",
    "source-ubuntu-2404",
    "source-ubuntu-2204",
    "source-ubuntu-2004",
    "source-debian-13",
    "source-debian-12",
    "source-debian-11",
    "image-ubuntu-2404",
  ]);
  expect(ids(scs0104v1Images2025.recommended)).toEqual(["image-capi-2", "image-debian-12", "image-debian-13"]);
});

test("one id is one testcase in both lists", () => {
  const all = [scs0104v1Images2024, scs0104v1Images2025].flatMap(({ main, recommended }) => [...main, ...recommended]);
  expect(new Set(all).size).toBe(new Set(ids(all)).size);
});
