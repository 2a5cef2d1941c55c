/** The files of a run, wherever they are: in a folder or in an archive. Paths are relative, with slashes. */
export interface RunFiles {
  /** What a person knows them by. */
  readonly shown: string;
  /** The path of the report. */
  readonly report: string;
  /** What is there of what belongs to a run, in byte order. */
  readonly paths: readonly string[];
  /** Undefined where there is no such file, or none that is a plain one inside of the run. */
  read(path: string): Buffer | undefined;
}

/** The names of what `sign` puts beside a report. */
export function signatureOf(report: string): string {
  return `${report}.sig`;
}

export function statementOf(report: string): string {
  return `${report.replace(/\.json$/, "")}.intoto.jsonl`;
}

/** Whether a path of a record stays where the record is. */
export function isInside(path: string): boolean {
  if (path === "" || path.startsWith("/") || /[\\\0]/.test(path)) return false;
  return path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}
