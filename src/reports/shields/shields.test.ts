import { expect, test } from "vitest";
import { exampleReport, passingReport } from "../testing/example-report.ts";
import { renderShields } from "./shields.ts";

test("an endpoint badge is this, in a colour that whoever embeds it may change", () => {
  expect(JSON.parse(renderShields(passingReport))).toEqual({
    schemaVersion: 1,
    label: "SCS-compatible IaaS",
    message: "v4 PASS · until 2026-09-28",
    color: "#1a7f37",
    cacheSeconds: 3600,
  });
});

test("nobody can give another colour to what did not pass", () => {
  expect(JSON.parse(renderShields(exampleReport))).toEqual({
    schemaVersion: 1,
    label: "SCS-compatible IaaS",
    message: "v5.1 FAIL · v4 FAIL",
    color: "#b3261e",
    isError: true,
    cacheSeconds: 3600,
  });
});
