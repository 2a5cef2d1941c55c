import type { Facts } from "../../../src/core/probe.ts";
import { clock } from "../../../src/probes/clock.probe.ts";
import { clusterVersion } from "../../../src/probes/kubernetes/version.probe.ts";
import { releaseData } from "./release-data.probe.ts";

/** What the official testcase goes by: one cluster, and what upstream says. */
export const onTheCluster = { version: clusterVersion, data: releaseData, clock };
export type OfficialFacts = Facts<typeof onTheCluster>;
