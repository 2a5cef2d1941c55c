import type { E2eLog } from "./e2e-log.ts";
import { ran } from "./endings.ts";
import type { GinkgoReport } from "./ginkgo-junit.ts";
import type { PluginDefinition } from "./plugin-definition.ts";
import type { E2eResult } from "./result.ts";
import type { SonobuoyTree } from "./sonobuoy-tree.ts";

/** The parts of one result, as far as they are there. */
export interface Parts {
  readonly source: E2eResult["source"];
  readonly sha256: string;
  readonly junit?: GinkgoReport | undefined;
  readonly log?: E2eLog | undefined;
  readonly definition?: PluginDefinition | undefined;
  readonly tree?: SonobuoyTree | undefined;
  readonly server?: string | undefined;
  readonly madeAt?: string | undefined;
  readonly plugin?: E2eResult["plugin"] | undefined;
  readonly damage?: string | undefined;
}

/** What the tests wrote themselves goes before what Sonobuoy says of them. */
export function resultOf(parts: Parts): E2eResult {
  const { source, sha256, junit, log, definition, tree } = parts;
  const settings = junit?.settings ?? {};
  const tests = (junit ?? tree)?.tests ?? [];
  const kept = tests.filter(({ name }) => isKept(name));
  const others = tests.filter(({ name }) => !isKept(name));
  return {
    source,
    sha256,
    damage: parts.damage ?? junit?.damage ?? null,
    madeAt: junit?.madeAt ?? parts.madeAt ?? null,
    server: version(parts.server ?? log?.server),
    suite: version(log?.suite ?? definition?.suite),
    focus: short(settings["FocusStrings"] ?? definition?.focus),
    skip: short(settings["SkipStrings"] ?? definition?.skip),
    dryRun: settings["DryRun"] === "true" || definition?.dryRun === true,
    parallel: Number(settings["ParallelTotal"] ?? 1) > 1 || definition?.parallel === true,
    attempts: attemptsOf(settings["FlakeAttempts"]) ?? definition?.attempts ?? null,
    cutOff: cutOff(settings["SpecialSuiteFailureReason"]),
    plugin: parts.plugin ?? tree?.plugin ?? null,
    setUp: (junit ?? tree)?.setUp ?? "passed",
    tests: kept,
    others: { known: others.length, ran: others.filter(({ ending }) => ran(ending)).length },
    flaky: log === undefined || !log.isWhole ? null : flakyOf(log, tests),
  };
}

/** Of the thousands of other tests only the number matters. */
function isKept(name: string): boolean {
  return name.includes("[Conformance]") || name.startsWith("[sig-network] Netpol");
}

function version(text: string | undefined): string | null {
  return text !== undefined && /^v\d[\w.+-]*$/.test(text) && text.length < 64 ? text : null;
}

function short(text: string | undefined): string | null {
  return text === undefined ? null : text.slice(0, 400);
}

/** Ginkgo says 0 where nothing was said. */
function attemptsOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,3}$/.test(text) ? Math.max(1, Number(text)) : undefined;
}

/** Its reasons are sentences of a few words; anything else may have come from anywhere. */
function cutOff(reason: string | undefined): string | null {
  if (reason === undefined || reason === "") return null;
  return /^[\w ,.()'-]{1,120}$/.test(reason) ? reason : "for another reason";
}

function flakyOf(log: E2eLog, tests: GinkgoReport["tests"]): E2eResult["flaky"] {
  return log.flaky.map(({ line, attempts }) => ({ name: nameOf(line, tests), attempts }));
}

/** The log has the tags of a test once more behind its name. */
function nameOf(line: string | undefined, tests: GinkgoReport["tests"]): string | null {
  if (line === undefined) return null;
  const names = tests.map(({ name }) => name).filter((name) => line.startsWith(name));
  return names.reduce<string | null>((longest, name) => (name.length > (longest ?? "").length ? name : longest), null);
}
