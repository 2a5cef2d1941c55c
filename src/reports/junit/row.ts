/** One row of a JUnit report, before it is XML. */
export interface Row {
  readonly name: string;
  readonly durationMs: number;
  /** Absent: green. `failure` and `error` are red, `skipped` is yellow. */
  readonly outcome?: Outcome;
  /** Shown beside the row. */
  readonly output?: string;
  /** Only in the rich dialect: the schema of Jenkins allows none here. */
  readonly properties?: Readonly<Record<string, string>>;
}

export interface Outcome {
  readonly element: "failure" | "error" | "skipped";
  readonly type: `scs.${string}`;
  /** Its first line stands for the whole wherever there is no room. */
  readonly body: string;
}

export interface Suite {
  readonly id: string;
  readonly name: string;
  readonly startedAt: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly rows: readonly Row[];
}
