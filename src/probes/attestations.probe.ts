import { probe, type ProbeContext } from "../core/probe.ts";
import { Attestations } from "./attestations/attestation.ts";
import { readAttestations } from "./attestations/read-attestations.ts";

/** What no API shows. The file was read before the first request as well, so what is wrong in it has been said by now. */
export const attestations = probe({
  id: "attestations",
  summary: "What persons attest about the subject",
  effect: "reads",
  timeoutMs: 10_000,
  schema: Attestations,
  needs: {},
  observe: (_facts, { target, inputs }: ProbeContext<{ readonly name: string }>) => {
    const path = inputs.files["attestations"];
    if (path === undefined) return Promise.resolve({ file: null, entries: [], forOthers: 0 });
    const { sha256, entries } = readAttestations(path);
    const own = entries.filter(({ subject }) => subject === undefined || subject === target.name);
    return Promise.resolve({ file: { sha256 }, entries: own, forOthers: entries.length - own.length });
  },
});
