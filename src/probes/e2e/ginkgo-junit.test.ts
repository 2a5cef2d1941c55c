import { describe, expect, test } from "vitest";
import { readGinkgoJunit } from "./ginkgo-junit.ts";

/** Written by Ginkgo 2.32 with the settings that Kubernetes gives it; stacks are left out. */
const xml = `<?xml version="1.0" encoding="UTF-8"?>
  <testsuites tests="9" disabled="3" errors="1" failures="2" time="0.512951099">
      <testsuite name="Kubernetes e2e suite" package="/usr/local/bin" tests="9" disabled="1" skipped="2" errors="1" failures="2" time="5.512951099" timestamp="2026-11-21T22:10:43">
          <properties>
              <property name="SuiteSucceeded" value="false"></property>
              <property name="SpecialSuiteFailureReason" value=""></property>
              <property name="FocusStrings" value="\\[Conformance\\]"></property>
              <property name="FlakeAttempts" value="2"></property>
              <property name="DryRun" value="false"></property>
              <property name="ParallelTotal" value="1"></property>
          </properties>
          <testcase name="[ReportBeforeSuite]" classname="Kubernetes e2e suite" status="passed" time="2.2356e-05"></testcase>
          <testcase name="[SynchronizedBeforeSuite]" classname="Kubernetes e2e suite" status="passed" time="0.02527763"></testcase>
          <testcase name="[It] [sig-a] Thing passes [Conformance]" classname="Kubernetes e2e suite" status="passed" time="5.5783e-05"></testcase>
          <testcase name="[It] [sig-a] Thing flakes &amp; retries &#34;x&#34; &lt;y&gt; [Conformance]" classname="Kubernetes e2e suite" status="passed" time="0.00030214"></testcase>
          <testcase name="[It] [sig-a] Thing doesn&#39;t pass [Conformance]" classname="Kubernetes e2e suite" status="failed" time="0.000315068">
              <failure message="" type="failed">[FAILED] always token=abc&#xA;In [It] at: k8s.io/test.go:11 @ 11/21/26 22:10:43.835&#xA;</failure>
              <system-err>&gt; Enter [It] fails [Conformance] &#xA;Attempt #1 Failed.  Retrying ↺ @ 11/21/26 22:10:43.835&#xA;</system-err>
          </testcase>
          <testcase name="[It] [sig-a] Thing skips [Conformance]" classname="Kubernetes e2e suite" status="skipped" time="0.00028227">
              <skipped message="skipped - needs two nodes"></skipped>
          </testcase>
          <testcase name="[It] [sig-a] Thing panics [Conformance]" classname="Kubernetes e2e suite" status="panicked" time="0.000436049">
              <error message="" type="panicked">[PANICKED] Test Panicked&#xA;</error>
          </testcase>
          <testcase name="[It] [sig-a] Thing times out [Conformance]" classname="Kubernetes e2e suite" status="timedout" time="0.207151054">
              <failure message="" type="timedout">[TIMEDOUT] A spec timeout occurred&#xA;</failure>
          </testcase>
          <testcase name="[It] [sig-a] Thing is cut off [Conformance]" classname="Kubernetes e2e suite" status="interrupted" time="0.2">
              <error message="" type="interrupted">Interrupted by User</error>
          </testcase>
          <testcase name="[It] [sig-a] Thing pends [Conformance]" classname="Kubernetes e2e suite" status="pending" time="0">
              <skipped message="pending"></skipped>
          </testcase>
          <testcase name="[It] [sig-a] Thing other" classname="Kubernetes e2e suite" status="skipped" time="0">
              <skipped message="skipped"></skipped>
          </testcase>
          <testcase name="[ReportAfterSuite] Kubernetes e2e suite report" classname="Kubernetes e2e suite" status="passed" time="3.2932e-05"></testcase>
      </testsuite>
  </testsuites>`;

const tests = [
  { name: "[sig-a] Thing passes [Conformance]", ending: "passed" },
  { name: '[sig-a] Thing flakes & retries "x" <y> [Conformance]', ending: "passed" },
  { name: "[sig-a] Thing doesn't pass [Conformance]", ending: "failed" },
  { name: "[sig-a] Thing skips [Conformance]", ending: "skipped-itself" },
  { name: "[sig-a] Thing panics [Conformance]", ending: "panicked" },
  { name: "[sig-a] Thing times out [Conformance]", ending: "timedout" },
  { name: "[sig-a] Thing is cut off [Conformance]", ending: "interrupted" },
  { name: "[sig-a] Thing pends [Conformance]", ending: "pending" },
  { name: "[sig-a] Thing other", ending: "skipped" },
];

test("every test is read with how it ended, with the settings and when the suite did", () => {
  expect(readGinkgoJunit(xml)).toEqual({
    tests,
    setUp: "passed",
    settings: {
      SuiteSucceeded: "false",
      SpecialSuiteFailureReason: "",
      FocusStrings: "\\[Conformance\\]",
      FlakeAttempts: "2",
      DryRun: "false",
      ParallelTotal: "1",
    },
    madeAt: "2026-11-21T22:10:48.512Z",
    damage: undefined,
  });
});

test("a cluster that was not ready shows in what is done before the tests", () => {
  const broken = xml.replace(
    /(SynchronizedBeforeSuite\].*?) status="passed"(.*?)>/,
    '$1 status="failed"$2><failure message="" type="failed">no</failure>',
  );
  expect(readGinkgoJunit(broken)).toMatchObject({ setUp: "failed", tests });
});

test("what Ginkgo of old wrote, with one suite and no states, is read, too", () => {
  const old = `<testsuite tests="3" failures="1" time="5.7">
      <testcase name="[k8s.io] Pods should be removed [Conformance]" classname="Kubernetes e2e suite" time="0"></testcase>
      <testcase name="[sig-apps] Daemon set [Serial] should roll back [Conformance]" time="0"><failure type="Failure">/go</failure></testcase>
      <testcase name="[sig-a] Thing" time="0"><skipped></skipped></testcase>
  </testsuite>`;
  expect(readGinkgoJunit(old)).toMatchObject({
    tests: [
      { name: "[k8s.io] Pods should be removed [Conformance]", ending: "passed" },
      { name: "[sig-apps] Daemon set [Serial] should roll back [Conformance]", ending: "failed" },
      { name: "[sig-a] Thing", ending: "skipped" },
    ],
    madeAt: undefined,
  });
});

test("where the state and what is within a test differ, the worse one counts", () => {
  const mended = xml.replace('status="failed" time="0.000315068"', 'status="passed" time="0.000315068"');
  expect(readGinkgoJunit(mended)?.tests).toEqual(tests);
  const emptied = xml.replace(/<failure message="" type="failed">.*?<\/failure>/, "");
  expect(readGinkgoJunit(emptied)?.tests).toEqual(tests);
});

test("a state that nobody knows is unknown", () => {
  expect(readGinkgoJunit('<testsuite><testcase name="a" status="well"/></testsuite>')?.tests).toEqual([
    { name: "a", ending: "unknown" },
  ]);
});

test("wherever a document is cut, it says so and never says more than the whole one", () => {
  const end = xml.trimEnd().length;
  for (let length = xml.indexOf("<testsuites") + 11; length < end; length += 7) {
    const found = readGinkgoJunit(xml.slice(0, length));
    if (found === undefined) continue;
    expect(found.damage).toBeDefined();
    expect(tests).toEqual(expect.arrayContaining([...found.tests]));
  }
});

describe("what is no result", () => {
  test.each(["<html></html>", "", "I0904 e2e.go:109] Starting e2e run"])("%j", (text) => {
    expect(readGinkgoJunit(text)).toBeUndefined();
  });
});
