import imported, { type Builder, type TestCase, type TestSuite } from "junit-report-builder";
import type { Row } from "./row.ts";
import { xmlAttribute, xmlText } from "./xml-text.ts";

// Its types speak of a default export, but what Node imports is the builder itself.
const builder = imported as unknown as Builder;

/** The attributes of a suite that the builder has no method for. */
interface SuiteAttributes {
  readonly id: string;
  readonly package: string;
  readonly hostname: string;
}

interface JunitDocument {
  readonly testSuite: (attributes: SuiteAttributes) => TestSuite;
  readonly build: () => string;
}

/** The builder in the dialect that every reader accepts. */
export function junitDocument(name: string, durationMs: number): JunitDocument {
  const document = builder.newBuilder().name(xmlAttribute(name));
  return {
    testSuite: (attributes) => {
      const suite = document.testSuite();
      const build = suite.build.bind(suite);
      suite.build = (root) => {
        // The schema of Jenkins has no `skipped` there.
        root?.removeAttribute("skipped").attribute("time", seconds(durationMs));
        const element = build(root);
        for (const [key, value] of Object.entries(attributes)) element.attribute(key, xmlAttribute(String(value)));
        return element;
      };
      return suite;
    },
    build: () => `${document.build()}\n`,
  };
}

export function addRow(suite: TestSuite, className: string, name: string, row: Row): void {
  const { durationMs, outcome, output, properties = {} } = row;
  const element = suite.testCase().className(className).name(name).time(seconds(durationMs));
  for (const [key, value] of Object.entries(properties)) element.property(key, xmlAttribute(value));
  if (output !== undefined) element.standardOutput(xmlText(output));
  if (outcome === undefined) return;
  const message = xmlAttribute(outcome.body);
  const body = xmlText(outcome.body);
  switch (outcome.element) {
    case "failure":
      element.failure(message, outcome.type).stacktrace(body);
      return;
    case "error":
      element.error(message, outcome.type, body);
      return;
    case "skipped":
      skip(element, { message, type: outcome.type }, body);
  }
}

/** The builder's own `skipped()` cannot say why. */
function skip(row: TestCase, attributes: { readonly message: string; readonly type: string }, body: string): void {
  const build = row.build.bind(row);
  row.getSkippedCount = () => 1;
  row.build = (parent) => {
    const element = build(parent);
    element.element("skipped", attributes).cdata(body);
    return element;
  };
}

function seconds(durationMs: number): number {
  return Math.round(durationMs) / 1000;
}
