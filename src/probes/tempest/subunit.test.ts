import { expect, test } from "vitest";
import { readSubunit } from "./subunit.ts";

/** Written by python-subunit 1.4: every status, tags, a route, and an attachment with the signature's byte in it. */
const written = [
  "sykBQIZAe3RlbXBlc3QuYXBpLmNvbXB1dGUuZmxhdm9ycy50ZXN0X2ZsYXZvcnMuRmxhdm9yc1YyVGVzdEpTT04udGVzdF9saXN0X2ZsYXZvcn",
  "NbaWQtZTM2YzBlYWEtZGZmNS00MDgyLWFkMWYtM2Y5YTgwYWEzZjU5LHNtb2tlXRAQJz2zL4JAmmqWoiDHW8oAQHt0ZW1wZXN0LmFwaS5jb21w",
  "dXRlLmZsYXZvcnMudGVzdF9mbGF2b3JzLkZsYXZvcnNWMlRlc3RKU09OLnRlc3RfbGlzdF9mbGF2b3JzW2lkLWUzNmMwZWFhLWRmZjUtNDA4Mi",
  "1hZDFmLTNmOWE4MGFhM2Y1OSxzbW9rZV0BCHdvcmtlci0wATBeKHbVsy+DQJpqlqJcx1vKAEB7dGVtcGVzdC5hcGkuY29tcHV0ZS5mbGF2b3Jz",
  "LnRlc3RfZmxhdm9ycy5GbGF2b3JzVjJUZXN0SlNPTi50ZXN0X2xpc3RfZmxhdm9yc1tpZC1lMzZjMGVhYS1kZmY1LTQwODItYWQxZi0zZjlhOD",
  "BhYTNmNTksc21va2VdAQh3b3JrZXItMAEwzF/vbbMrAkCUapaiXMdbygBAgXRlbXBlc3QuYXBpLmNvbXB1dGUuZmxhdm9ycy50ZXN0X2ZsYXZv",
  "cnMuRmxhdm9yc1YyVGVzdEpTT04udGVzdF9saXN0X2ZsYXZvcnNfd2l0aF9kZXRhaWxbaWQtNmU4NWZkZTQtYjNjZC00MTM3LWFiNzItZWQ1Zj",
  "QxOGU4YzI0Xb/t15yzK3BCmWqWolzHW8oAQIF0ZW1wZXN0LmFwaS5jb21wdXRlLmZsYXZvcnMudGVzdF9mbGF2b3JzLkZsYXZvcnNWMlRlc3RK",
  "U09OLnRlc3RfbGlzdF9mbGF2b3JzX3dpdGhfZGV0YWlsW2lkLTZlODVmZGU0LWIzY2QtNDEzNy1hYjcyLWVkNWY0MThlOGMyNF0YdGV4dC9wbG",
  "FpbjsgY2hhcnNldD11dGY4CXRyYWNlYmFja0HgaXQgYnJva2UgsysKaXQgYnJva2UgsysKaXQgYnJva2UgsysKaXQgYnJva2UgsysKaXQgYnJv",
  "a2UgsysKaXQgYnJva2UgsysKaXQgYnJva2UgsysKaXQgYnJva2UgsysKaXQgYnJva2UgsysKaXQgYnJva2UgsysKaXQgYnJva2UgsysKaXQgYn",
  "Jva2UgsysKaXQgYnJva2UgsysKaXQgYnJva2UgsysKaXQgYnJva2UgsysKaXQgYnJva2UgsysKaXQgYnJva2UgsysKaXQgYnJva2UgsysKaXQg",
  "YnJva2UgsysKaXQgYnJva2UgsysKaXQgYnJva2UgsysKaXQgYnJva2UgsysKaXQgYnJva2UgsysKaXQgYnJva2UgsysKaXQgYnJva2UgsysKaX",
  "QgYnJva2UgsysKaXQgYnJva2UgsysKaXQgYnJva2UgsysKaXQgYnJva2UgsysKaXQgYnJva2UgsysKaXQgYnJva2UgsysKaXQgYnJva2UgsysK",
  "aXQgYnJva2UgsysKaXQgYnJva2UgsysKaXQgYnJva2UgsysKaXQgYnJva2UgsysKaXQgYnJva2UgsysKaXQgYnJva2UgsysKaXQgYnJva2Ugsy",
  "sKaXQgYnJva2UgsysKUzd2GLMrBkCUapaimMdbygBAgXRlbXBlc3QuYXBpLmNvbXB1dGUuZmxhdm9ycy50ZXN0X2ZsYXZvcnMuRmxhdm9yc1Yy",
  "VGVzdEpTT04udGVzdF9saXN0X2ZsYXZvcnNfd2l0aF9kZXRhaWxbaWQtNmU4NWZkZTQtYjNjZC00MTM3LWFiNzItZWQ1ZjQxOGU4YzI0XW1jV3",
  "OzK1U5apai1MdbygAcc2V0VXBDbGFzcyAodGVtcGVzdC5hcGkueC5ZKQZyZWFzb24Ebm9uZepXKbGzKwIeapai1MdbygANc3RpbGwucnVubmlu",
  "Z2Uaxz2zKwcaapai1MdbygAJa25vd24uYnVnEyp9F7MrBB9qlqLUx1vKAA5rbm93bi5idWcuZ29uZcJgBWc=",
].join("");
const stream = Buffer.from(written, "base64");

const suite = "tempest.api.compute.flavors.test_flavors.FlavorsV2TestJSON";
const passed = `${suite}.test_list_flavors[id-e36c0eaa-dff5-4082-ad1f-3f9a80aa3f59,smoke]`;
const failed = `${suite}.test_list_flavors_with_detail[id-6e85fde4-b3cd-4137-ab72-ed5f418e8c24]`;
const whole = {
  tests: [
    { id: passed, outcome: "passed" },
    { id: failed, outcome: "failed" },
    { id: "setUpClass (tempest.api.x.Y)", outcome: "skipped" },
    { id: "known.bug", outcome: "passed" },
    { id: "known.bug.gone", outcome: "failed" },
    { id: "still.running", outcome: "unfinished" },
  ],
  madeAt: "2026-09-01T10:03:00.123Z",
  damage: undefined,
};

test("every test is read with how it ended, and when the last one did", () => {
  expect(readSubunit(stream)).toEqual(whole);
});

test("what others write between the packets is passed over", () => {
  const first = stream.indexOf(0xb3, 1);
  const noise = Buffer.from("Loading 10\u00b3 tests...\n");
  const noisy = Buffer.concat([noise, stream.subarray(0, first), noise, stream.subarray(first), Buffer.from("Bye.\n")]);
  expect(readSubunit(noisy)).toEqual(whole);
});

test("wherever a stream is cut, it never says more than the whole one, and within a packet it says so", () => {
  const all = new Set(whole.tests.map(({ id, outcome }) => `${id} ${outcome}`));
  let silent = 0;
  for (let length = 0; length < stream.length; length++) {
    const { tests, damage } = readSubunit(stream.subarray(0, length));
    const more = tests.filter(({ id, outcome }) => outcome !== "unfinished" && !all.has(`${id} ${outcome}`));
    expect(more).toEqual([]);
    if (damage === undefined) silent++;
    else expect(damage).toBe("its end is missing");
  }
  // Between two packets nothing tells that there were more.
  expect(silent).toBe(10);
});

test("a byte that was changed is noticed", () => {
  const changed = Buffer.from(stream);
  changed[40] = 0x20;
  expect(readSubunit(changed)).toMatchObject({ damage: "a part of it is broken" });
});

test("something else has no test in it", () => {
  expect(readSubunit(Buffer.from("test: a\nsuccess: a\n"))).toEqual({
    tests: [],
    madeAt: undefined,
    damage: undefined,
  });
});
