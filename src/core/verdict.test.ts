import fc from "fast-check";
import { expect, test } from "vitest";
import { combine, dnfCauses, isMissCause, missCauses, type Verdict } from "./verdict.ts";

const verdict = fc.constantFrom<Verdict>("PASS", "FAIL", "DNF", "MISS");
const verdicts = fc.array(verdict, { maxLength: 8 });

test.each<[Verdict, Verdict[]]>([
  ["FAIL", ["PASS", "MISS", "DNF", "FAIL"]],
  ["MISS", ["PASS", "DNF", "MISS"]],
  ["DNF", ["PASS", "DNF"]],
  ["PASS", ["PASS", "PASS"]],
])("the whole is %s where its parts are %j", (whole, parts) => {
  expect(combine(parts)).toBe(whole);
});

test("nothing judged is MISS, never PASS", () => {
  expect(combine([])).toBe("MISS");
});

test("the order of the parts does not matter", () => {
  const shuffled = verdicts.chain((parts) =>
    fc.tuple(fc.constant(parts), fc.shuffledSubarray(parts, { minLength: parts.length })),
  );
  fc.assert(
    fc.property(shuffled, ([parts, again]) => {
      expect(combine(again)).toBe(combine(parts));
    }),
  );
});

test("saying something twice, or combining what was combined, changes nothing", () => {
  fc.assert(
    fc.property(fc.array(verdict, { minLength: 1 }), fc.array(verdict, { minLength: 1 }), (some, others) => {
      expect(combine([...some, ...some])).toBe(combine(some));
      expect(combine([combine(some), combine(others)])).toBe(combine([...some, ...others]));
    }),
  );
});

test("the whole is PASS only where there is a part and every part is", () => {
  fc.assert(
    fc.property(verdicts, (parts) => {
      expect(combine(parts) === "PASS").toBe(parts.length > 0 && parts.every((each) => each === "PASS"));
    }),
  );
});

test("a worse part never makes the whole better", () => {
  const worst: readonly Verdict[] = ["PASS", "DNF", "MISS", "FAIL"];
  fc.assert(
    fc.property(fc.array(verdict, { minLength: 1 }), verdict, (parts, more) => {
      expect(worst.indexOf(combine([...parts, more]))).toBeGreaterThanOrEqual(worst.indexOf(combine(parts)));
    }),
  );
});

test("a cause belongs to DNF or to MISS, never to both", () => {
  expect(dnfCauses.filter(isMissCause)).toEqual([]);
  expect(missCauses.every(isMissCause)).toBe(true);
  expect(new Set([...dnfCauses, ...missCauses]).size).toBe(dnfCauses.length + missCauses.length);
});
