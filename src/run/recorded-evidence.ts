import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join, normalize } from "node:path";
import { z } from "zod";
import type { Evidence, Failure, Settled } from "../core/evidence.ts";
import type { AnyProbe } from "../core/probe.ts";
import type { EvidenceItem } from "../core/report.ts";
import { dnfCauses, missCauses } from "../core/verdict.ts";
import { IntegrityError } from "../errors.ts";
import type { EvidenceSource } from "./evidence-source.ts";

/** What a file of evidence holds. */
export const Record = z.object({
  probe: z.string(),
  summary: z.string(),
  startedAt: z.iso.datetime(),
  durationMs: z.number(),
  exchanges: z.array(z.unknown()),
  settled: z.discriminatedUnion("ok", [
    z.object({ ok: z.literal(true), fact: z.unknown() }),
    z.object({
      ok: z.literal(false),
      failure: z.object({
        cause: z.enum([...dnfCauses, ...missCauses]),
        message: z.string(),
        remedy: z.string().optional(),
      }),
    }),
  ]),
});

/** Reads a file of a run by its path in the report, which never leads out of it; throws an IntegrityError where there is none. */
export type ReadRecord = (path: string) => Buffer;

/** Answers from the folder of an earlier run. What the report's digests do not vouch for is refused. */
export class RecordedEvidence implements EvidenceSource {
  readonly #read: ReadRecord;
  readonly #items: ReadonlyMap<string, EvidenceItem>;
  readonly #absence: Failure;
  readonly #settled = new Map<AnyProbe, Promise<Evidence>>();

  /** The folder of the run, or whoever has its files, and why there is no answer where there is none. */
  constructor(run: string | ReadRecord, items: readonly EvidenceItem[], absence: Failure = notAsked) {
    this.#read = typeof run === "string" ? (path) => contents(join(run, path)) : run;
    this.#items = new Map(items.map((item) => [item.probe, item]));
    this.#absence = absence;
  }

  /** Each file is read, checked and parsed once, however many testcases want its answer. */
  settle(probe: AnyProbe): Promise<Evidence> {
    const earlier = this.#settled.get(probe);
    if (earlier) return earlier;
    const settling = this.#recorded(probe);
    this.#settled.set(probe, settling);
    return settling;
  }

  async #recorded(probe: AnyProbe): Promise<Evidence> {
    const item = this.#items.get(probe.id);
    if (!item) return absent(probe, this.#absence);
    const { settled, ...record } = Record.parse(JSON.parse(this.#vouchedFor(item).toString("utf8")));
    return { ...record, exchanges: [], settled: settled.ok ? this.#fact(probe, settled.fact) : (settled as Settled) }; // same shape; zod adds `undefined`
  }

  #fact(probe: AnyProbe, written: unknown): Settled {
    const { success, data } = probe.schema.safeParse(written);
    if (success) return { ok: true, fact: data as unknown };
    return {
      ok: false,
      failure: {
        cause: "not-recorded",
        message: "The record was written by another version of this tool and does not have what is asked now.",
      },
    };
  }

  #vouchedFor({ path, sha256 }: EvidenceItem): Buffer {
    const inside = normalize(path);
    if (inside.startsWith("..") || inside.startsWith("/"))
      throw new IntegrityError(`The report points to evidence outside its folder: ${path}.`);
    const bytes = this.#read(inside);
    const found = createHash("sha256").update(bytes).digest("hex");
    if (found === sha256) return bytes;
    throw new IntegrityError(
      `${inside} is not what the report was made of: its SHA-256 is ${found}, the report says ${sha256}.`,
    );
  }
}

function contents(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new IntegrityError(`${file}, which the report names as evidence, cannot be read.`, { cause });
  }
}

const notAsked: Failure = { cause: "not-recorded", message: "The run did not ask this." };

function absent(probe: AnyProbe, failure: Failure): Evidence {
  return {
    probe: probe.id,
    summary: probe.summary,
    startedAt: new Date(0).toISOString(),
    durationMs: 0,
    exchanges: [],
    settled: { ok: false, failure },
  };
}
