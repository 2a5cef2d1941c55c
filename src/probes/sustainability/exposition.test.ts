import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exposition, type Family } from "./exposition.ts";

const faultsOf = (text: string) => exposition(text).faults;

test("metrics are read with their types, labels and values", () => {
  const text = `# Anything may stand here: {"
# HELP energy How much, \\n and why.
# TYPE energy gauge
energy{datacenter="a",component="b \\"c\\" \\\\ \\n",} 1.5e3 1700000000000
energy { datacenter = "" , component="x" }\t+Inf
 energy NaN -5

# TYPE seconds histogram
seconds_bucket{le="+Inf"} 1
seconds_sum 1
seconds_count 1
plain 0
`;
  const { families, faults } = exposition(text);
  expect(faults).toEqual([]);
  expect(families.map(({ name, type, samples }) => [name, type, samples.length])).toEqual([
    ["energy", "gauge", 3],
    ["seconds", "histogram", 3],
    ["plain", null, 1],
  ]);
  expect(families[0]?.samples).toEqual([
    { name: "energy", line: 4, labels: { datacenter: "a", component: 'b "c" \\ \n' }, value: "1.5e3" },
    { name: "energy", line: 5, labels: { datacenter: "", component: "x" }, value: "+Inf" },
    { name: "energy", line: 6, labels: {}, value: "NaN" },
  ]);
});

describe("what is wrong is told with its line, and the rest is read:", () => {
  test.each([
    ["<html>", "A line is neither a comment nor begins with the name of a metric"],
    ["1up 1", "A line is neither a comment nor begins with the name of a metric"],
    ["up", "There is no value in a sample of up"],
    ["up ", "There is no value in a sample of up"],
    ['up{a="b"}', "There is no value in a sample of up"],
    ["up-1 1", "There is no value in a sample of up"],
    ["up one", "The value is not a number in a sample of up"],
    ["up 1,5", "The value is not a number in a sample of up"],
    ["up 0x10", "The value is not a number in a sample of up"],
    ["up 1 2.5", "The time is not in whole milliseconds in a sample of up"],
    ["up 1 2 3", "There is something behind the time in a sample of up"],
    ["up 1\r", "The value is not a number in a sample of up"],
    ['up{a="b" 1', "The labels are not written correctly in a sample of up"],
    ["up{a=b} 1", "The labels are not written correctly in a sample of up"],
    ["up{a='b'} 1", "The labels are not written correctly in a sample of up"],
    ['up{a="b"c="d"} 1', "The labels are not written correctly in a sample of up"],
    ['up{,a="b"} 1', "The labels are not written correctly in a sample of up"],
    ['up{a="b",,} 1', "The labels are not written correctly in a sample of up"],
    ['up{a="\\t"} 1', "The labels are not written correctly in a sample of up"],
    ['up{a-b="c"} 1', "The labels are not written correctly in a sample of up"],
    ['up{a="b",a="c"} 1', "The label a is there twice in a sample of up"],
    ["# TYPE", "A line of TYPE names no metric"],
    ["# HELP 1up It is.", "A line of HELP names no metric"],
    ["# TYPE up", "The type of up is none of counter, gauge, histogram, summary, untyped"],
    ["# TYPE up Gauge", "The type of up is none of counter, gauge, histogram, summary, untyped"],
  ])("%j", (line, what) => {
    const { families, faults } = exposition(`before 1\n${line}\nafter 1\n`);
    expect(faults).toEqual([{ line: 2, what }]);
    expect(families.map(({ name }) => name)).toEqual(expect.arrayContaining(["before", "after"]));
  });

  test.each([
    ["# TYPE a gauge\n# TYPE a gauge\n", 2, "The metric a has a second line of TYPE"],
    ["# HELP a b\na 1\n# HELP a b\n", 3, "The metric a has a second line of HELP"],
    ["a 1\n# TYPE a gauge\n", 2, "The type of a is told after its samples"],
    ['a{x="1"} 1\nb 1\na{x="2"} 1\n', 3, "The lines of a do not stand together"],
    ["# TYPE a gauge\nb 1\n# HELP a b\n", 3, "The lines of a do not stand together"],
    ['a{x="1",y="2"} 1\na{y="2",x="1"} 2\n', 2, "The same series is there twice"],
    ['a 1\na{x=""} 2\n', 2, "The same series is there twice"],
    ["a 1\nb 1", 2, "The last line has no end"],
  ])("%j", (text, line, what) => {
    expect(faultsOf(text)).toEqual([{ line, what }]);
  });
});

test("the number of the page that a proxy shows instead is told line by line", () => {
  expect(faultsOf("<html>\n<body>\n</html>\n").map(({ line }) => line)).toEqual([1, 2, 3]);
});

const name = fc.stringMatching(/^[a-zA-Z_:][a-zA-Z0-9_:]{0,20}$/);
const label = fc.stringMatching(/^[a-zA-Z_][a-zA-Z0-9_]{0,8}$/).filter((each) => each !== "__proto__");
const labels = fc.dictionary(label, fc.string({ unit: "grapheme" }), { maxKeys: 4, noNullPrototype: true });
const value = fc.oneof(fc.double().map(String).map(infinite), fc.integer().map(String));
const family = fc.record({
  name,
  type: fc.constantFrom(null, "gauge", "counter", "untyped"),
  samples: fc.array(fc.record({ labels, value }), { minLength: 1, maxLength: 4 }),
});

function infinite(text: string): string {
  return text.replace("Infinity", "Inf");
}

test("what is written by the book is read as it was meant, without a fault", () => {
  fc.assert(
    fc.property(fc.uniqueArray(family, { selector: ({ name }) => name, maxLength: 5 }), (families) => {
      const distinct = families.map((each) => ({ ...each, samples: each.samples.map(numbered) }));
      const { families: read, faults } = exposition(distinct.map(written).join(""));
      expect(faults).toEqual([]);
      expect(read.map(withoutLines)).toEqual(distinct.map((each) => withoutLines({ ...each, samples: each.samples })));
    }),
  );
});

type Written = Pick<Family, "name" | "type"> & {
  readonly samples: readonly { readonly labels: Readonly<Record<string, string>>; readonly value: string }[];
};

/** No two series are the same. */
function numbered<T extends { readonly labels: Readonly<Record<string, string>> }>(sample: T, index: number): T {
  return { ...sample, labels: { ...sample.labels, number: String(index) } };
}

function withoutLines({ name, type, samples }: Written) {
  return { name, type, samples: samples.map(({ labels, value }) => ({ labels: { ...labels }, value })) };
}

function written({ name, type, samples }: Written): string {
  const escaped = (text: string) => text.replace(/["\\]/g, "\\$&").replace(/\n/g, "\\n");
  const pairs = (all: Readonly<Record<string, string>>) =>
    Object.entries(all).map(([key, text]) => `${key}="${escaped(text)}"`);
  const lines = samples.map((sample) => `${name}{${pairs(sample.labels).join(",")}} ${sample.value}\n`);
  return [...(type === null ? [] : [`# TYPE ${name} ${type}\n`]), ...lines].join("");
}

test("whatever is handed in, each line is a comment, a sample or a fault, and nothing is thrown", () => {
  const line = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: fc.constantFrom("a", "{", "}", "=", '"', "\\", ",", " ", "1", "#", "\n") }),
  );
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const text = lines.join("\n");
      const { families, faults } = exposition(text);
      const count = text.split("\n").length;
      const places = [
        ...faults.map(({ line }) => line),
        ...families.flatMap(({ samples }) => samples.map((each) => each.line)),
      ];
      expect(places.every((each) => each >= 1 && each <= count)).toBe(true);
    }),
  );
});
