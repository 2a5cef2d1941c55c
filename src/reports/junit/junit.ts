import type { CertificationReport } from "../../core/report.ts";
import { addRow, junitDocument } from "./builder.ts";
import type { Row } from "./row.ts";
import { suitesOf } from "./suites.ts";
import { xmlAttribute } from "./xml-text.ts";

/** The strict dialect of JUnit, which Jenkins, GitLab and GitHub's actions read the same way. */
export function renderJunit(report: CertificationReport): string {
  return junit(report, (row) => {
    const { properties: _, ...strict } = row;
    return strict;
  });
}

/** The same with properties of each testcase, for readers that can take them. */
export function renderRichJunit(report: CertificationReport): string {
  return junit(report, (row) => row);
}

function junit(report: CertificationReport, dialect: (row: Row) => Row): string {
  const { scope, subject, versions, assessment } = report;
  const covered = [scope.id, ...versions.map(({ version }) => version)].join(" ");
  const durationMs = Date.parse(assessment.finishedAt) - Date.parse(assessment.startedAt);
  const document = junitDocument(`${covered} @ ${subject.name}`, durationMs);
  const taken = new Set<string>();
  for (const { id, name, startedAt, properties, rows } of suitesOf(report)) {
    const suite = document.testSuite({ id, package: scope.id, hostname: subject.name });
    // UTC without a zone: the schema of Jenkins allows none.
    suite.name(xmlAttribute(name)).timestamp(startedAt.slice(0, 19));
    suite.time(rows.reduce((sum, { durationMs }) => sum + Math.round(durationMs), 0) / 1000);
    for (const [key, value] of Object.entries(properties)) suite.property(key, xmlAttribute(value));
    const className = `${withoutDots(subject.name)}.${withoutDots(id)}`;
    for (const row of rows) addRow(suite, className, untaken(taken, className, xmlAttribute(row.name)), dialect(row));
  }
  return document.build();
}

/** Jenkins takes what is before the last dot for a package. */
function withoutDots(part: string): string {
  return xmlAttribute(part).replaceAll(".", "_");
}

/** GitLab drops a row whose class and name it has seen. */
function untaken(taken: Set<string>, className: string, name: string): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name} (${number})`;
    const key = JSON.stringify([className, candidate]);
    if (!taken.has(key)) {
      taken.add(key);
      return candidate;
    }
  }
}
