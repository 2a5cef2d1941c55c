import { expect, test } from "vitest";
import { judge } from "../../../src/core/judge.ts";
import {
  betaDefaultAnnotation,
  defaultAnnotation,
  defaultStorageClass,
} from "../../../src/probes/kubernetes/default-storage-class.ts";
import type { StorageClass } from "../../../src/probes/kubernetes/storage-classes.probe.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { defaultClass } from "./default-class.ts";
import { annotated, storageClass } from "./example-classes.ts";

const classes = (...storageClasses: StorageClass[]) => ({ storageClasses });
const plain = annotated("plain", {});

testTestcase(defaultClass, {
  accepts: {
    "one default class": classes(storageClass("ssd"), plain),
    "two of them": classes(storageClass("ssd"), storageClass("hdd")),
    "one that is marked both ways": classes(
      annotated("ssd", { [defaultAnnotation]: "true", [betaDefaultAnnotation]: "true" }),
    ),
  },
  rejects: {
    "no class at all": [
      classes(),
      {
        message: "No storage class is the default one.",
        actual: [],
        remedy: `kubectl annotate --overwrite storageclass CLASS ${defaultAnnotation}=true`,
        deviation: "D0211-1",
      },
    ],
    "a class without annotations": [
      classes(plain),
      { remedy: `kubectl annotate --overwrite storageclass plain ${defaultAnnotation}=true` },
    ],
    "two classes without annotations": [
      classes(plain, annotated("other", {})),
      { remedy: `kubectl annotate --overwrite storageclass CLASS ${defaultAnnotation}=true` },
    ],
    "a class that says it is not": [
      classes(annotated("ssd", { [defaultAnnotation]: "false" })),
      { actual: [{ name: "ssd", annotations: { [defaultAnnotation]: "false" } }] },
    ],
    "a class that says so in another word": [classes(annotated("ssd", { [defaultAnnotation]: "yes" }))],
    "a class that is marked as of old": [classes(annotated("ssd", { [betaDefaultAnnotation]: "true" }))],
  },
});

const notes = (...fact: StorageClass[]) => judge(defaultClass, () => ({ ok: true, fact })).findings;

test("several default classes are told, with what takes the mark from the older ones", () => {
  const old = storageClass("old", {}, "2026-01-01");
  expect(notes(old, storageClass("new", {}, "2026-02-01"))).toMatchObject([
    {
      level: "note",
      message: expect.stringContaining("claims get the newest, new;") as string,
      actual: [
        { name: "old", created: "2026-01-01T00:00:00Z" },
        { name: "new", created: "2026-02-01T00:00:00Z" },
      ],
      remedy: `kubectl annotate storageclass old ${defaultAnnotation}-`,
    },
  ]);
  expect(notes(old, storageClass("older", {}, "2025-12-01"), storageClass("new", {}, "2026-02-01"))[0]?.remedy).toBe(
    `kubectl annotate storageclass old ${defaultAnnotation}- && kubectl annotate storageclass older ${defaultAnnotation}-`,
  );
  expect(notes(old)).toEqual([]);
});

test("the annotation of old is told", () => {
  const [, said] = notes(annotated("ssd", { [betaDefaultAnnotation]: "true" }));
  expect(said).toMatchObject({ level: "note", about: { name: "ssd" }, actual: betaDefaultAnnotation });
  expect(notes(storageClass("new"), annotated("ssd", { [betaDefaultAnnotation]: "true" }))).toHaveLength(1);
});

test("of several default classes claims get the newest, or the first by name", () => {
  const names = (...all: StorageClass[]) => defaultStorageClass(all)?.metadata.name;
  expect(names(storageClass("a", {}, "2026-01-01"), storageClass("b", {}, "2026-01-02"))).toBe("b");
  expect(names(storageClass("b"), storageClass("a"))).toBe("a");
  expect(names(annotated("c", { [betaDefaultAnnotation]: "true" }), plain)).toBe("c");
  expect(names(plain)).toBeUndefined();
});
