import { note, type Deviation, type Finding } from "../../../src/core/finding.ts";
import type { CveRecord } from "../../../src/release-data/cve-record.ts";
import { plain, type KubernetesVersion } from "../../../src/release-data/kubernetes-version.ts";
import { criticalCve } from "./affected.ts";
import { officialReading } from "./official-cves.ts";
import type { OfficialFacts } from "./official-facts.ts";

/** What the official testcase does not see in the CVE records, or aborts at. */
export function unseenNotes(
  version: KubernetesVersion,
  { data }: OfficialFacts,
  about: NonNullable<Finding["about"]>,
): readonly Finding[] {
  const missed = data.cves.records.filter(
    (record) => criticalCve(record)?.affects(version) === true && !officialReading(record, version).affects,
  );
  const malformed = data.cves.records.filter((record) => officialReading(record, version).isMalformed);
  return [
    ...missed.map((record) => {
      const score = criticalCve(record)?.score;
      const message = `${plain(version)} is affected by ${record.id} with a score of ${score}, which the official testcase overlooks. \`scs-0210-critical-cve-14d\` judges it.`;
      return note(message, { about, deviation: whyMissed(record) });
    }),
    ...malformed.map(({ id }) => {
      const message = `The official testcase aborts at the record ${id}, of which it cannot read an upper bound. It is left out here.`;
      return note(message, { about, deviation: "D0210-3" });
    }),
    ...data.cves.unreadable.map(({ id, reason }) => {
      const message = `The record ${id} could not be read (${reason}), at which the official testcase aborts. It is left out here.`;
      return note(message, { about, deviation: "D0210-3" });
    }),
  ];
}

function whyMissed({ affected }: CveRecord): Deviation {
  return affected.some(({ product }) => product === "Kubernetes") ? "D0210-2" : "D0210-1";
}
