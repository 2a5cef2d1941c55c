import { styleText } from "node:util";
import type { RunEvent } from "../../run/events.ts";
import type { Plan } from "../../run/plan.ts";
import type { Verdict } from "../../core/verdict.ts";
import type { Io } from "../io.ts";
import { detail } from "./detail.ts";
import type { Display } from "./display.ts";
import { Progress, verdictOf, type StandardProgress } from "./progress.ts";

const repaintMs = 100;
/** A question that takes longer is shown with its age. */
const slowMs = 1_000;
const barWidth = 10;

export interface LiveOptions {
  readonly colour: boolean;
  readonly verbosity: number;
}

/** For a person at a terminal: a window at the bottom that is painted again and gone at the end. */
export function live(plan: Plan, io: Io, { colour, verbosity }: LiveOptions): Display {
  const progress = new Progress(plan, () => io.now().getTime());
  let height = 0;
  const erase = () => {
    if (height > 0) io.stderr.write(`\x1b[${height}A\x1b[J`);
    height = 0;
  };
  const paint = () => {
    const room = Math.max(4, (io.stderr.rows ?? 24) - 1);
    const rows = picture(progress, io, colour).slice(-room);
    erase();
    io.stderr.write(rows.map((row) => `${row}\n`).join(""));
    height = rows.length;
  };
  paint();
  const timer = setInterval(paint, repaintMs);
  timer.unref();
  return {
    watch(event: RunEvent) {
      progress.apply(event);
      const more = detail(event, verbosity);
      if (more === undefined) return;
      erase();
      io.stderr.write(`${more}\n`);
      paint();
    },
    [Symbol.dispose]() {
      clearInterval(timer);
      erase();
    },
  };
}

function picture(progress: Progress, io: Io, colour: boolean): string[] {
  const width = (io.stderr.columns ?? 80) - 1;
  const now = io.now().getTime();
  const { standards, running } = progress;
  const name = Math.min(40, Math.max(0, ...standards.map(({ id, title }) => id.length + title.length + 1)));
  const slow = running.filter(({ sinceMs }) => now - sinceMs > slowMs).slice(0, 3);
  const sum = [
    `${progress.done}/${progress.total} testcases`,
    `${running.length} running`,
    `${progress.requests} requests`,
    `elapsed ${clock(progress.elapsedMs)}`,
  ];
  return [
    ...standards.map((standard) => row(standard, name, colour)),
    ...slow.map(({ summary, sinceMs }) =>
      `  waiting for: ${summary}  ${Math.round((now - sinceMs) / 1000)} s`.slice(0, width),
    ),
    `  ${sum.join(" · ")}`.slice(0, width),
  ];
}

function row(standard: StandardProgress, nameWidth: number, colour: boolean): string {
  const done = standard.results.length;
  const filled = Math.floor((done / standard.total) * barWidth);
  const bar = "█".repeat(filled) + "░".repeat(barWidth - filled);
  const verdict = done === standard.total ? painted(verdictOf(standard), colour) : "";
  const label = `${standard.id} ${standard.title}`.slice(0, nameWidth).padEnd(nameWidth);
  return `  ${label}  ${bar} ${`${done}/${standard.total}`.padStart(7)}  ${verdict}`.trimEnd();
}

const colours = { PASS: "green", FAIL: "red", DNF: "yellow", MISS: "yellow" } as const;

function painted(verdict: Verdict, colour: boolean): string {
  return colour ? styleText(colours[verdict], verdict, { validateStream: false }) : verdict;
}

function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
