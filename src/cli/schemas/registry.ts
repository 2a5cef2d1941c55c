import { basename, dirname } from "node:path";
import { UsageError } from "../../errors.ts";
import { eachLine } from "./documents.ts";
import { problemsOf } from "./problems.ts";

/** A kind of file that this tool reads or writes. What it needs is loaded when it is asked for. */
interface Kind {
  /** In docs/schemas. */
  readonly file: string;
  readonly summary: string;
  readonly jsonSchema: () => Promise<string>;
  /** Whether a document means to be of this kind, however much is wrong in it. */
  readonly claims: (document: unknown) => boolean;
  /** Everything that is wrong, each with the place in the document; `source` is the text as it stands in the file. */
  readonly problems: (document: unknown, file: ReadFile) => Promise<readonly string[]>;
}

export interface ReadFile {
  readonly path: string;
  readonly source: string;
}

/** What `schema NAME` prints and `validate` knows. */
export const kinds = {
  report: {
    file: "certification-report-v1.json",
    summary: "report.json of a run",
    jsonSchema: async () => (await import("../../reports/json/json-schema.ts")).reportJsonSchema(),
    claims: (document) => field(document, "kind") === "CertificationReport",
    problems: async (document) => problemsOf((await import("../../reports/json/schema.ts")).reportSchema, document),
  },
  "score-card": {
    file: "score-card-v1.json",
    summary: "What merge makes of several reports",
    jsonSchema: async () => (await import("../../reports/card/json-schema.ts")).cardJsonSchema(),
    claims: (document) => field(document, "kind") === "ScoreCard",
    problems: async (document) => problemsOf((await import("../../reports/card/schema.ts")).cardSchema, document),
  },
  "report-diff": {
    file: "report-diff-v1.json",
    summary: "What diff --json writes",
    jsonSchema: async () => (await import("../../reports/diff/json.ts")).diffJsonSchema(),
    claims: (document) => field(document, "kind") === "ReportDiff",
    problems: async (document) => problemsOf((await import("../../reports/diff/schema.ts")).diffSchema, document),
  },
  config: {
    file: "config-v1.json",
    summary: "Many subjects: run --config",
    jsonSchema: async () => (await import("../fleet/config-schema.ts")).configJsonSchema(),
    claims: (document) => field(document, "subjects") !== undefined && field(document, "kind") === undefined,
    problems: async (_, { path }) => {
      const { readFleet } = await import("../fleet/read-fleet.ts");
      return whatItSays(() => readFleet(path, basename(path), dirname(path)));
    },
  },
  "fleet-summary": {
    file: "fleet-summary-v1.json",
    summary: "summary.json of a run on many subjects",
    jsonSchema: async () => (await import("../fleet/summary-schema.ts")).fleetSummaryJsonSchema(),
    claims: (document) => field(document, "kind") === "FleetSummary",
    problems: async (document) => problemsOf((await import("../fleet/summary-schema.ts")).fleetSummarySchema, document),
  },
  events: {
    file: "events-v1.json",
    summary: "One line of run --events",
    jsonSchema: async () => (await import("../event-log/event-json-schema.ts")).eventJsonSchema(),
    claims: (document) => field(Array.isArray(document) ? document[0] : document, "type") === "run.start",
    problems: async (_, { source }) => {
      const { eventSchema } = await import("../event-log/event-schema.ts");
      return eachLine(source, (document) => problemsOf(eventSchema, document));
    },
  },
  attestations: {
    file: "attestations-v1.json",
    summary: "What persons attest: run --attestations",
    jsonSchema: async () => (await import("../attestations-schema.ts")).attestationsJsonSchema(),
    claims: (document) => isListWith(document, ["statement", "by", "frequency"]),
    problems: async (document, { path }) => {
      const { attestationsSchema } = await import("../attestations-schema.ts");
      const problems = problemsOf(attestationsSchema(), document);
      return problems.length > 0 ? problems : whatItSays(await readingAttestations(path));
    },
  },
  waivers: {
    file: "waivers-v1.json",
    summary: "What is put up with: run --waivers",
    jsonSchema: async () => (await import("../waivers/waivers-json-schema.ts")).waiversJsonSchema(),
    claims: (document) => isListWith(document, ["justification", "approvedBy", "approvedAt", "expiresAt"]),
    problems: async (_, { source, path }) => {
      const { readWaivers } = await import("../waivers/read-waivers.ts");
      const { knownTestcases } = await import("../waivers/known-testcases.ts");
      return readWaivers(source, path, knownTestcases()).problems.map((each) => each.replace(`${path}:`, "line "));
    },
  },
} as const satisfies Readonly<Record<string, Kind>>;

export type KindName = keyof typeof kinds;

export const kindNames = Object.keys(kinds) as readonly KindName[];

function field(document: unknown, name: string): unknown {
  return typeof document === "object" && document !== null ? (document as Record<string, unknown>)[name] : undefined;
}

function isListWith(document: unknown, keys: readonly string[]): boolean {
  return Array.isArray(document) && document.some((each) => keys.some((key) => field(each, key) !== undefined));
}

/** Checks what no schema can: whether the documents are there, and are what their digests say. */
async function readingAttestations(path: string): Promise<() => unknown> {
  const { readAttestations } = await import("../../probes/attestations/read-attestations.ts");
  return () => readAttestations(path);
}

function whatItSays(read: () => unknown): readonly string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (error instanceof UsageError) return [error.message];
    throw error;
  }
}
