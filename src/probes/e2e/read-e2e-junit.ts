import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { UsageError } from "../../errors.ts";
import { readE2eLog, type E2eLog } from "./e2e-log.ts";
import { readGinkgoJunit } from "./ginkgo-junit.ts";
import { resultOf } from "./put-together.ts";
import type { E2eResult } from "./result.ts";

/** A JUnit file as the tests of Kubernetes write it, and the log beside it. A file that is none ends the run before it began. */
export function readE2eJunit(path: string, shown = basename(path)): E2eResult {
  const bytes = readFileSync(path);
  const junit = readGinkgoJunit(bytes.toString("utf8"));
  if (junit === undefined || (junit.tests.length === 0 && junit.damage === undefined)) {
    throw new UsageError(
      `${shown} has no result of the tests of Kubernetes in it. It must be the junit_01.xml that they write.`,
    );
  }
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return resultOf({ source: "junit", sha256, junit, log: logBeside(path) });
}

const largest = 256 * 2 ** 20;

function logBeside(path: string): E2eLog | undefined {
  const log = join(dirname(path), "e2e.log");
  if (!existsSync(log) || statSync(log).size > largest) return undefined;
  return readE2eLog(readFileSync(log, "utf8"));
}
