import { inconclusive, note, violation, type Finding } from "../src/core/finding.ts";
import { expiry } from "../src/core/lifetime.ts";
import type { Facts } from "../src/core/probe.ts";
import { testcase, type Declaration, type Testcase } from "../src/core/testcase.ts";
import { attestations } from "../src/probes/attestations.probe.ts";
import type { Attestation } from "../src/probes/attestations/attestation.ts";
import { clock } from "../src/probes/clock.probe.ts";

/** What an attested testcase needs. */
export const onAttestations = { attestations, clock };

/** A testcase that no API decides: a person attests it, every quarter. */
export function attested(declaration: Omit<Declaration, "section" | "lifetime">): Testcase<typeof onAttestations> {
  const { id } = declaration;
  return testcase({
    ...declaration,
    section: "light",
    lifetime: "quarter",
    needs: onAttestations,
    judge: (facts) => attestationOf(id, facts),
  });
}

/** What the newest attestation of this testcase comes to. */
export function attestationOf(id: string, facts: Facts<typeof onAttestations>): readonly Finding[] {
  const now = new Date(facts.clock.now);
  const all = facts.attestations.entries.filter((entry) => entry.testcase === id);
  const [newest] = all.filter(({ at }) => at <= lastDay(now)).toSorted(newestFirst);
  if (newest === undefined) return [missing(id, facts.attestations.forOthers, all)];
  const { verdict, statement, by, at } = newest;
  const until = endOf(newest);
  if (now >= until) {
    const message = `${by} attested this on ${at}, which was good until ${dayOf(until)}.`;
    return [inconclusive(message, { cause: "attestation-expired", remedy: remedyFor(id) })];
  }
  const details = {
    actual: newest.documents.length > 0 ? newest.documents : "no document is named",
    until: until.toISOString(),
  };
  if (verdict === "FAIL") return [violation(`${by} attested on ${at} that this does not hold: ${statement}`, details)];
  return [note(`${by} attested this on ${at}, which is good until ${dayOf(until)}: ${statement}`, details)];
}

function missing(id: string, forOthers: number, all: readonly Attestation[]): Finding {
  const [future] = all;
  const message =
    future !== undefined
      ? `The attestation by ${future.by} is of ${future.at}, a day that has not come yet.`
      : `No API shows this, and nobody has attested it${forOthers > 0 ? " for this cloud" : ""}.`;
  return inconclusive(message, { cause: "needs-attestation", remedy: remedyFor(id) });
}

/** On the same day a FAIL is believed rather than a PASS. */
function newestFirst(a: Attestation, b: Attestation): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  return a.verdict === b.verdict ? 0 : a.verdict === "FAIL" ? -1 : 1;
}

/** Whoever attests may ask for it to be repeated sooner than the standards do, never later. */
function endOf({ at, frequency }: Attestation): Date {
  const day = new Date(`${at}T00:00:00Z`);
  const ends = [expiry(day, frequency), expiry(day, "quarter")];
  return new Date(Math.min(...ends.map((end) => end.getTime())));
}

/** The latest day that it is anywhere on earth: days of attestations are those of their writers. */
function lastDay(now: Date): string {
  return dayOf(new Date(now.getTime() + 14 * 3_600_000));
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

const remedyFor = (id: string): string =>
  `Attest \`${id}\` in a file and hand it in with --attestations FILE (docs/attestations.md).`;
