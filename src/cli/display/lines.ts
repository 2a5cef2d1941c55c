import type { RunEvent } from "../../run/events.ts";
import type { Plan } from "../../run/plan.ts";
import type { Io } from "../io.ts";
import { detail } from "./detail.ts";
import type { Display } from "./display.ts";
import { Progress, verdictOf, type StandardProgress } from "./progress.ts";

const heartbeatMs = 30_000;

/** For logs: one line for each standard and each failure, and a sign of life every half minute. */
export function lines(plan: Plan, io: Io, verbosity: number): Display {
  const progress = new Progress(plan, () => io.now().getTime());
  const say = (text: string) => io.stderr.write(`${io.now().toISOString().slice(11, 19)}Z ${text}\n`);
  const versions = plan.versions.map(({ version }) => version).join(",");
  say(`start    scope=${plan.scope.id}@${versions} testcases=${progress.total}`);
  const heartbeat = setInterval(() => {
    const [slowest] = progress.running;
    const waiting = slowest ? ` slowest=${slowest.probe}(${seconds(io.now().getTime() - slowest.sinceMs)})` : "";
    say(
      `progress done=${progress.done}/${progress.total} running=${progress.running.length} requests=${progress.requests}${waiting}`,
    );
  }, heartbeatMs);
  heartbeat.unref();
  return {
    watch(event: RunEvent) {
      const completed = progress.apply(event);
      const more = detail(event, verbosity);
      if (more !== undefined) say(more);
      if (event.type === "preflight.end" && event.judgement.verdict !== "PASS") {
        for (const { level, message } of event.judgement.findings)
          if (level !== "note") say(`preflight ${event.judgement.cause} ${JSON.stringify(message)}`);
      }
      if (event.type === "testcase.end" && event.result.verdict === "FAIL") {
        say(
          `testcase ${event.result.testcase} FAIL ${JSON.stringify(event.result.findings.find(({ level }) => level === "violation")?.message)}`,
        );
      }
      for (const standard of completed) say(standardLine(standard));
    },
    [Symbol.dispose]: () => clearInterval(heartbeat),
  };
}

function standardLine(standard: StandardProgress): string {
  const count = (verdict: string) => standard.results.filter((result) => result.verdict === verdict).length;
  const counts = `pass=${count("PASS")} fail=${count("FAIL")} dnf=${count("DNF")} miss=${count("MISS")}`;
  return `standard ${standard.id} ${verdictOf(standard)} ${counts}`;
}

function seconds(ms: number): string {
  return `${Math.round(ms / 1000)}s`;
}
