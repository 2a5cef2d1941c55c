import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { parse } from "yaml";
import { ours, parses } from "./doc-commands.ts";
import type { Snippet } from "./doc-snippets.ts";

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");

interface Workflow {
  readonly jobs?: Readonly<Record<string, { readonly steps: readonly WorkflowStep[] }>>;
}
interface WorkflowStep {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: object;
}
interface Include {
  readonly include?: readonly { readonly file: string; readonly inputs: object }[];
}
interface GitLabJob {
  readonly script: string;
  readonly artifacts: { readonly when: string; readonly reports: Readonly<Record<string, string>> };
}

/** A workflow that uses our action, a pipeline that includes our template, or a job of its own. */
export async function isPipeline({ text }: Snippet): Promise<void> {
  const document = parse(text) as Workflow & Include & Readonly<Record<string, GitLabJob>>;
  if (document.jobs !== undefined) return isWorkflow(document.jobs, text);
  if (document.include !== undefined) {
    for (const { file, inputs } of document.include) {
      const [head = ""] = read(file).split("\n---\n");
      const { spec } = parse(head) as { spec: { inputs: object } };
      expect(Object.keys(spec.inputs)).toEqual(expect.arrayContaining(Object.keys(inputs)));
    }
    return;
  }
  for (const { script, artifacts } of Object.values<GitLabJob>(document)) {
    const words = ours(script) ?? [];
    await parses(words);
    expect(artifacts).toMatchObject({ when: "always", paths: ["report"] });
    expect(Object.keys(artifacts.reports)).toEqual(["junit", "dotenv"]);
  }
}

function isWorkflow(jobs: NonNullable<Workflow["jobs"]>, text: string): void {
  const action = parse(read(".github/actions/scs-conformance/action.yml")) as { inputs: object; outputs: object };
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  for (const { run = "" } of steps) expect(run).not.toContain("${{");
  const [step, ...others] = steps.filter(({ uses }) => uses?.startsWith("OWNER/REPO/"));
  expect([step?.uses, others]).toEqual(["OWNER/REPO/.github/actions/scs-conformance@REF", []]);
  expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(step?.with ?? {})));
  const outputs = [...text.matchAll(/steps\.scs\.outputs\.(\w+)/g)].map(([, name]) => name);
  expect(Object.keys(action.outputs)).toEqual(expect.arrayContaining(outputs));
}

export async function isJenkinsfile({ text }: Snippet): Promise<void> {
  const scripts = [...text.matchAll(/\bsh '([^']+)'/g)].map(([, script = ""]) => script);
  expect(scripts.length).toBeGreaterThan(0);
  for (const script of scripts) await parses(ours(script) ?? []);
  expect(text.match(/[{(]/g)?.length).toBe(text.match(/[})]/g)?.length);
  for (const word of ["pipeline {", "post {", "always {", "junit 'report/junit.xml'"]) expect(text).toContain(word);
}
