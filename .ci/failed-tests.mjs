// The failed tests of a run, from Vitest's JSON report: `node failed-tests.mjs REPORT`. A test in ten lines, so that all of them
// still fit where only the end of a log is kept.
import { readFileSync } from "node:fs";

const { testResults } = JSON.parse(readFileSync(process.argv[2], "utf8"));
for (const { name, status, message, assertionResults } of testResults) {
  const failed = assertionResults.filter((test) => test.status === "failed");
  for (const { fullName, failureMessages } of failed) tell(`${fullName}\n  in ${name}`, failureMessages.join("\n"));
  // A file that could not be loaded, or whose hooks failed, has no failed test.
  if (status === "failed" && failed.length === 0) tell(name, message);
}

function tell(what, why) {
  const lines = why.trim().split("\n").slice(0, 10);
  process.stdout.write([`--- ${what}`, ...lines.map((line) => `  ${line.slice(0, 300)}`), ""].join("\n"));
}
