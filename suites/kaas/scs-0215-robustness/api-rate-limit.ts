import { testcase } from "../../../src/core/testcase.ts";
import { onAttestations } from "../../attested.ts";
import { onMetrics } from "../evidence/admission-plugin.ts";
import { decide } from "../evidence/evidence.ts";
import { onFlags } from "../evidence/flags.ts";
import { eventRateLimit } from "./event-rate-limit.ts";
import { maxMutatingRequests, maxRequests, minRequestTimeout } from "./limits.ts";
import { common } from "./page.ts";

const id = "scs-0215-api-rate-limit";

/** By these the standard wants the rate to be limited, all of them. */
const parts = [maxRequests, maxMutatingRequests, minRequestTimeout, eventRateLimit];

export const apiRateLimit = testcase({
  ...common,
  id,
  requirement: "The rate of requests to the API server is limited.",
  level: "MUST",
  needs: { ...onFlags, ...onMetrics, ...onAttestations },
  judge: (facts) =>
    decide(
      id,
      facts,
      parts.flatMap((part) => part.judge(facts)),
    ),
});
