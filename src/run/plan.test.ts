import { expect, test } from "vitest";
import { z } from "zod";
import { probe } from "../core/probe.ts";
import type { StandardAlongside } from "../core/standard.ts";
import { testcase } from "../core/testcase.ts";
import { planOf } from "./plan.ts";

const endpoints = probe({
  id: "endpoints",
  summary: "All endpoints",
  effect: "reads",
  timeoutMs: 1_000,
  schema: z.null(),
  needs: {},
  observe: async () => null,
});

const draft: StandardAlongside = {
  id: "draft-v1",
  title: "Draft",
  url: "https://example.org",
  main: [],
  recommended: [],
  extended: [
    testcase({
      id: "draft-https",
      requirement: "Everything is https.",
      level: "MUST",
      url: "https://example.org",
      section: "light",
      lifetime: "week",
      needs: { endpoints },
      judge: () => [],
    }),
  ],
};

function plan(target: "main" | "all") {
  const version = { version: "v1", standards: [], alongside: [draft] };
  return planOf({
    scope: {
      id: "scope",
      uuid: "00000000-0000-4000-8000-000000000000",
      name: "Scope",
      url: "https://example.org",
      layer: "iaas",
      versions: [version],
      timeline: [],
    },
    versions: [version],
    date: "2026-06-30",
    preflight: { needs: {}, judge: () => [], describe: () => ({}) },
    selection: [],
    target,
    readOnly: false,
  });
}

test("a standard alongside a version is tested as extended", () => {
  const { testcases, probes } = plan("all");
  expect(testcases).toMatchObject([
    { entry: { id: "draft-https" }, standards: [{ standard: "draft-v1", target: "extended" }] },
  ]);
  expect(probes).toEqual([endpoints]);
});

test("who asks for main testcases only is not asked about drafts", () => {
  expect(() => plan("main")).toThrow("leaves no testcase");
});
