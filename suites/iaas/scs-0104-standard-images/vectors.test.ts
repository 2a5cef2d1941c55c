import { describe, expect, test } from "vitest";
import { vectors } from "../../../fixtures/vectors/vectors.ts";
import { judge } from "../../../src/core/judge.ts";
import type { AnyTestcase } from "../../../src/core/testcase.ts";
import { image } from "./example-image.ts";
import { scs0104v1Images2024, scs0104v1Images2025 } from "./standard.ts";

interface Line {
  readonly images: readonly { name: string | null; image_source?: string }[];
  readonly pass: readonly string[];
  readonly fail: readonly string[];
  readonly abort: readonly string[];
}

const lines = vectors<Line>("standard-images");
const entries = [scs0104v1Images2024, scs0104v1Images2025].flatMap(({ main, recommended }) => [
  ...main,
  ...recommended,
]);

describe.each((entries as readonly AnyTestcase[]).map((testcase) => ({ id: testcase.id, testcase })))(
  "$id",
  ({ id, testcase }) => {
    const judged = lines.map(({ images, pass, fail, abort }) => {
      const facts = images.map((one, index) => image({ id: `${index}`, ...one }));
      const { verdict } = judge(testcase, () => ({ ok: true, fact: facts }));
      const official = pass.includes(id)
        ? "PASS"
        : fail.includes(id)
          ? "FAIL"
          : abort.includes(id)
            ? "ABORT"
            : undefined;
      return { images, verdict, official };
    });

    test("agrees with the official suite", () => {
      const decided = judged.filter(({ official }) => official !== "ABORT");
      expect(decided.length).toBeGreaterThan(0);
      expect(decided.filter(({ verdict, official }) => verdict !== official)).toEqual([]);
    });

    test("decides where the official suite crashes", () => {
      const crashed = judged.filter(({ official }) => official === "ABORT").map(({ verdict }) => verdict);
      expect(crashed.filter((verdict) => verdict !== "PASS" && verdict !== "FAIL")).toEqual([]);
    });
  },
);
