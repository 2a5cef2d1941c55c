import { tags, XmlFault, type XmlTag } from "../xml.ts";
import { worse, type Ending } from "./endings.ts";

/** What the JUnit file says that the tests of Kubernetes write: Ginkgo's own, with settings as properties. */
export interface GinkgoReport {
  readonly tests: readonly { readonly name: string; readonly ending: Ending }[];
  /** What is done around the tests, such as waiting until the cluster is ready. */
  readonly setUp: Ending;
  /** Every property of its suites; of several suites the first that has it counts. */
  readonly settings: Readonly<Record<string, string>>;
  /** When the last test had ended, RFC 3339. */
  readonly madeAt: string | undefined;
  readonly damage: string | undefined;
}

/** Undefined when the document is something else. */
export function readGinkgoJunit(xml: string): GinkgoReport | undefined {
  const tests: { name: string; ending: Ending }[] = [];
  const settings: Record<string, string> = {};
  const ends: number[] = [];
  let setUp: Ending = "passed";
  let current: { name: string; ending: Ending } | undefined;
  let first: string | undefined;
  let damage: string | undefined;
  try {
    for (const { name, kind, attributes } of tags(xml)) {
      first ??= name;
      if (!/^testsuites?$/.test(first)) return undefined;
      if (kind === "opens") {
        if (name === "testsuite") ends.push(endOf(attributes));
        if (name === "property") settings[attributes["name"] ?? ""] ??= attributes["value"] ?? "";
        if (name === "testcase") current = { name: attributes["name"] ?? "", ending: stated(attributes) };
        else if (current !== undefined) current.ending = worse(current.ending, shown(name, attributes));
      } else if (name === "testcase" && current !== undefined) {
        if (isAroundTests(current.name)) setUp = worse(setUp, current.ending);
        else tests.push({ name: current.name.replace(/^\[It\] /, ""), ending: current.ending });
        current = undefined;
      }
    }
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    damage = error.message;
  }
  if (first === undefined) return undefined;
  const latest = ends.filter((end) => end <= lastMs).reduce((a, b) => Math.max(a, b), 0);
  return { tests, setUp, settings, madeAt: latest === 0 ? undefined : new Date(latest).toISOString(), damage };
}

/** `[SynchronizedBeforeSuite]`, `[ReportAfterSuite] Kubernetes e2e suite report`; a test begins with `[It]`, or `[sig-…]` of old. */
function isAroundTests(name: string): boolean {
  return /^\[(?:\w*(?:Before|After)Suite|DeferCleanup[^\]]*)\]/.test(name);
}

/** Ginkgo of old did not state it. */
function stated({ status }: XmlTag["attributes"]): Ending {
  if (status === undefined) return "passed";
  return (
    (["passed", "failed", "timedout", "panicked", "aborted", "interrupted", "skipped", "pending"] as const).find(
      (each) => each === status,
    ) ?? "unknown"
  );
}

/** What an element within a test says; one that says nothing leaves it passed. */
function shown(element: string, { type, message = "" }: XmlTag["attributes"]): Ending {
  if (element === "failure") return type === "timedout" || type === "aborted" ? type : "failed";
  if (element === "error") return type === "interrupted" || type === "panicked" ? type : "failed";
  if (element !== "skipped") return "passed";
  if (message === "pending") return "pending";
  // Without a reason it was never chosen.
  return message.startsWith("skipped - ") ? "skipped-itself" : "skipped";
}

/** A later time than this is none. */
const lastMs = 8.64e15;

/** The suite's beginning, in a container's time of UTC, and how long it took. */
function endOf({ timestamp = "", time = "0" }: XmlTag["attributes"]): number {
  const start = Date.parse(/(?:Z|[+-]\d{2}:?\d{2})$/i.test(timestamp) ? timestamp : `${timestamp}Z`);
  const seconds = Number(time);
  return Math.floor(start + (Number.isFinite(seconds) && seconds > 0 ? seconds : 0) * 1000);
}
