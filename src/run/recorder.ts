import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Evidence } from "../core/evidence.ts";
import type { EvidenceItem } from "../core/report.ts";
import { itemOf, pathOfEvidence } from "./evidence-item.ts";

/** Writes each answer into the run's folder as it comes, so that even a killed run leaves what it saw. */
export class Recorder {
  readonly #folder: string;
  readonly #items: EvidenceItem[] = [];

  constructor(runFolder: string) {
    this.#folder = runFolder;
    mkdirSync(join(runFolder, "evidence"), { recursive: true });
  }

  record(evidence: Evidence): void {
    const bytes = bytesOf(evidence);
    writeFileSync(join(this.#folder, pathOfEvidence(evidence.probe)), bytes);
    this.#items.push(itemOf(evidence, bytes));
  }

  /** What was recorded, by the probes' names in byte order. */
  get items(): readonly EvidenceItem[] {
    return this.#items.toSorted((a, b) => (a.probe < b.probe ? -1 : 1));
  }
}

/** What stands in the file of an answer. */
export function bytesOf(evidence: Evidence): Buffer {
  return Buffer.from(`${JSON.stringify(evidence, null, 2)}\n`);
}
