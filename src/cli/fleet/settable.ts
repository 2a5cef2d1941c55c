/** How a config file writes an option of `run`; paths are meant from where the file is. */
type Form = "text" | "texts" | "truth" | "path" | "paths";

/** The options of `run` that a config file may set, for all subjects or for one. */
export const settable = {
  "os-cloud": "text",
  "os-region": "text",
  kubeconfig: "path",
  context: "text",
  "domain-manager": "texts",
  attestations: "path",
  tempest: "path",
  sonobuoy: "paths",
  "e2e-junit": "paths",
  offer: "path",
  "release-data": "path",
  metering: "path",
  "sustainability-metrics": "path",
  registry: "text",
  "status-page": "text",
  "probe-image": "text",
  scope: "texts",
  date: "text",
  select: "texts",
  target: "text",
  "read-only": "truth",
  concurrency: "text",
  rate: "text",
  timeout: "text",
  reporter: "texts",
  profile: "text",
  "fail-on": "texts",
  waivers: "path",
  baseline: "path",
  sign: "path",
  "failed-from": "path",
  "expiring-within": "text",
  from: "path",
} as const satisfies Readonly<Record<string, Form>>;

export type Settable = keyof typeof settable;

/** The options of `run` that belong to one command line: where the result goes, and what is shown meanwhile. */
export const onlyOnTheCommandLine: readonly string[] = [
  "subjects",
  "config",
  "all",
  "preset",
  "at-once",
  "output",
  "quiet",
  "verbose",
  "color",
  "run-e2e",
  "events",
  "ci",
];

/** What yargs would have refused, had it been a flag. */
export const choices: Readonly<Partial<Record<Settable, readonly string[]>>> = {
  target: ["main", "recommended", "extended", "all"],
  profile: ["dev", "ci", "certify", "strict"],
};
