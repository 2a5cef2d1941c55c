import { testcase } from "../../../src/core/testcase.ts";
import { onAttestations } from "../../attested.ts";
import { broken, decide, holds, type Evidence } from "../evidence/evidence.ts";
import { byEtcds, onPods, valueOf, type Started } from "../evidence/flags.ts";
import { secondsOf } from "./duration.ts";
import { common } from "./page.ts";

const id = "scs-0215-etcd-compaction";
const eightHours = 8 * 3600;

export const etcdCompaction = testcase({
  ...common,
  id,
  requirement: "The etcd of a cluster forgets old revisions by itself, and keeps those of the last eight hours.",
  level: "MUST",
  needs: { ...onPods, ...onAttestations },
  judge: (facts) => decide(id, facts, byEtcds(facts, "whether etcd forgets old revisions", compacted)),
});

function compacted({ about, flags }: Started): Evidence {
  // Periodic is what etcd goes by without the flag; never is what it goes by without the other one.
  const mode = valueOf(flags, "auto-compaction-mode") ?? "periodic";
  const retention = valueOf(flags, "auto-compaction-retention") ?? "0";
  const details = {
    about,
    expected: "--auto-compaction-mode=periodic --auto-compaction-retention=8h",
    actual: `--auto-compaction-mode=${mode} --auto-compaction-retention=${retention}`,
    remedy: "Start etcd with --auto-compaction-mode=periodic --auto-compaction-retention=8h.",
  };
  if (mode === "periodic" && secondsOf(retention) === eightHours) {
    return [holds("configuration", "etcd forgets what is older than eight hours.", { about })];
  }
  const never = secondsOf(retention) === 0;
  const sentence = never
    ? "etcd never forgets old revisions by itself."
    : "etcd forgets old revisions otherwise than asked.";
  return [broken("configuration", sentence, details)];
}
