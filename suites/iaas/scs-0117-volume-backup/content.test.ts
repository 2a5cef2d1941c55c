import type { Step } from "../../../src/probes/openstack/step.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { content } from "./content.ts";
import { exampleStep } from "./example-steps.ts";

const names = ["image", "volume", "backup", "restore", "original", "copy"];
const steps = names.map((name) => exampleStep(name));
const of = (hash: string | null, bytes: number) => (hash === null ? null : { hash, bytes });
const cloud = (original: string | null, restored: string | null, taken: Step[] = steps, bytes = 2 ** 30) => ({
  backup: { steps: taken, original: of(original, 2 ** 30), restored: of(restored, bytes) },
});

testTestcase(content, {
  accepts: { "the same content": cloud("3a6e", "3a6e") },
  rejects: {
    "another content": [cloud("3a6e", "cf83"), { deviation: "D34", expected: "3a6e", actual: "cf83" }],
    "a volume that has become shorter": [
      cloud("3a6e", "cf83", steps, 2 ** 20),
      {
        message: "The restored volume has another size than the original. The official testcase does not look.",
        expected: 2 ** 30,
        actual: 2 ** 20,
      },
    ],
  },
  leavesOpen: {
    "a restoration that failed": [
      cloud(null, null, [exampleStep("restore", { result: "failed", status: "error_restoring" })]),
      { actual: "error_restoring", cause: "unexpected-response" },
    ],
    "an image that was refused": [
      cloud(null, null, [exampleStep("image", { result: "refused", status: null, reason: "answered 403" })]),
      { actual: "answered 403" },
    ],
    "a quota without room": [
      cloud(null, null, [exampleStep("restore", { result: "over-quota", status: null, reason: "answered 413" })]),
      { actual: "answered 413", cause: "quota" },
    ],
    "hashes that were not computed": [
      cloud("3a6e", null),
      { actual: { original: { hash: "3a6e", bytes: 2 ** 30 }, restored: null }, cause: "unexpected-response" },
    ],
    "a hash of the original that was not computed": [cloud(null, "3a6e"), { cause: "unexpected-response" }],
  },
});
