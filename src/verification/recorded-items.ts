import { z } from "zod";
import type { EvidenceItem } from "../core/report.ts";
import { itemOf, pathOfEvidence } from "../run/evidence-item.ts";
import { Record } from "../run/recorded-evidence.ts";
import type { RunFiles } from "./run-files.ts";

const Exchange = z.object({
  method: z.string(),
  url: z.string(),
  status: z.exactOptional(z.int()),
  durationMs: z.number(),
  requestId: z.exactOptional(z.string()),
  attempt: z.int(),
  error: z.exactOptional(z.string()),
});

const Described = Record.extend({ exchanges: z.array(Exchange) });

export type RecordedItem =
  | { readonly path: string; readonly item: EvidenceItem; readonly startedAt: number; readonly endedAt: number }
  /** Half a sentence that begins with its path. */
  | { readonly path: string; readonly fault: string };

/** What the files of evidence that are there say of themselves, by their paths in byte order. */
export function recordedItems(files: RunFiles): readonly RecordedItem[] {
  return files.paths
    .filter((path) => path.startsWith("evidence/"))
    .map((path) => recordedItem(path, files.read(path) ?? Buffer.alloc(0)));
}

function recordedItem(path: string, bytes: Buffer): RecordedItem {
  const parsed = Described.safeParse(json(bytes));
  if (!parsed.success) return { path, fault: "is no answer that a run recorded" };
  const item = itemOf(parsed.data, bytes);
  if (item.path !== path)
    return {
      path,
      fault: `holds the answer to ${JSON.stringify(item.probe)}, which belongs in ${pathOfEvidence(item.probe)}`,
    };
  const startedAt = Date.parse(item.startedAt);
  return { path, item, startedAt, endedAt: startedAt + item.durationMs };
}

function json(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return undefined;
  }
}
