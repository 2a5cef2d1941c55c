import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { z } from "zod";
import { probe } from "../core/probe.ts";
import { IntegrityError } from "../errors.ts";
import { RecordedEvidence } from "./recorded-evidence.ts";

const flavors = probe({
  id: "flavors",
  summary: "All flavors",
  effect: "reads",
  timeoutMs: 1_000,
  schema: z.array(z.string()),
  needs: {},
  observe: () => Promise.resolve([]),
});

const path = "evidence/flavors.json";
const startedAt = "2026-11-22T08:00:00.000Z";
const settled = { ok: true, fact: ["SCS-2V-8"] };
const { id, summary } = flavors;
const record = { probe: id, summary, startedAt, durationMs: 4, exchanges: [], settled };
const content = Buffer.from(JSON.stringify(record));
const sha256 = createHash("sha256").update(content).digest("hex");
const rest = { bytes: content.length, startedAt, durationMs: 4, requests: 1, repeated: 0, requestIds: [] };
const item = { probe: id, path, summary, sha256, ...rest };

test("an answer is read once, however many testcases want it", async () => {
  const read: string[] = [];
  const evidence = new RecordedEvidence(
    (wanted) => {
      read.push(wanted);
      return content;
    },
    [item],
  );
  const answers = await Promise.all([1, 2, 3].map(() => evidence.settle(flavors)));
  expect(answers.map((answer) => answer.settled)).toEqual([settled, settled, settled]);
  expect(read).toEqual([path]);
});

test("what the report does not vouch for is refused, every time", async () => {
  const evidence = new RecordedEvidence(() => content, [{ ...item, sha256: "0".repeat(64) }]);
  await expect(evidence.settle(flavors)).rejects.toThrow(IntegrityError);
  await expect(evidence.settle(flavors)).rejects.toThrow(IntegrityError);
});
