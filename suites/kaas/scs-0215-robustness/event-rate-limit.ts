import { testcase } from "../../../src/core/testcase.ts";
import { onAttestations } from "../../attested.ts";
import { byAdmissionMetrics, onMetrics } from "../evidence/admission-plugin.ts";
import { broken, decide, holds, type Evidence } from "../evidence/evidence.ts";
import { byApiServers, listOf, onFlags, type Started } from "../evidence/flags.ts";
import { common } from "./page.ts";

const id = "scs-0215-event-rate-limit";
const plugin = "EventRateLimit";
const remedy =
  "Start kube-apiserver with EventRateLimit in --enable-admission-plugins, and its configuration in --admission-control-config-file.";

export const eventRateLimit = testcase({
  ...common,
  id,
  requirement: "The admission plugin EventRateLimit is on, and has a configuration.",
  level: "MUST",
  needs: { ...onMetrics, ...onFlags, ...onAttestations },
  judge: (facts) =>
    decide(
      id,
      facts,
      // It does not start without a configuration, so whoever sees it at work has seen both.
      byAdmissionMetrics(facts, plugin, remedy),
      byApiServers(facts, `whether ${plugin} is on`, configured),
    ),
});

function configured({ about, flags }: Started): Evidence {
  const plugins = listOf(flags, "enable-admission-plugins");
  const details = { about, expected: plugin, actual: plugins, remedy };
  if (!plugins.includes(plugin)) {
    return [broken("configuration", `--enable-admission-plugins does not name ${plugin}.`, details)];
  }
  if ("admission-control-config-file" in flags) {
    return [holds("configuration", `${plugin} is on, and --admission-control-config-file is set.`, { about })];
  }
  const missing = { ...details, expected: "--admission-control-config-file", actual: "not set" };
  return [broken("configuration", `${plugin} is on, but has no configuration.`, missing)];
}
