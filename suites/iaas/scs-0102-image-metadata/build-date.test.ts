import { expect, test } from "vitest";
import { judge } from "../../../src/core/judge.ts";
import type { AnyProbe } from "../../../src/core/probe.ts";
import { images } from "../../../src/probes/openstack/images.probe.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { buildDate } from "./build-date.ts";
import { image, now } from "./example-image.ts";

const about = { kind: "image", name: "Ubuntu 24.04", id: "4b1d" };
const set = (date: string) => `openstack image set --property ${date} 4b1d`;
const cloud = (image_build_date: string | undefined, created_at = "2026-06-20T12:00:00Z", name = "Ubuntu 24.04") => ({
  images: [image({ image_build_date, created_at, name })],
  clock: { now },
});

testTestcase(buildDate, {
  accepts: {
    "a day": cloud("2026-06-20"),
    "the second of the registration": cloud("2026-06-20 12:00:00"),
    "the second of the run": cloud("2026-06-30 12:00:00", "2026-06-30T12:00:00Z"),
    "an ISO time": cloud("2026-06-20T10:00:00Z"),
    "numbers without zeros": cloud("2026-6-2"),
    "a registration time that nobody can read": cloud("2026-06-20", "once"),
    "a cloud without images": { images: [], clock: { now } },
  },
  rejects: {
    "no date": [
      cloud(undefined),
      {
        about,
        actual: "not set",
        message: "The property image_build_date is not set.",
        remedy: set("image_build_date=YYYY-MM-DD"),
      },
    ],
    "no date, but one in the name": [
      cloud(undefined, undefined, "Ubuntu 24.04 20260519"),
      { remedy: set("image_build_date=2026-05-19") },
    ],
    "an empty date": [
      cloud(""),
      {
        actual: "",
        message: "The property image_build_date is empty.",
        remedy: set("image_build_date=YYYY-MM-DD"),
      },
    ],
    "a date without dashes": [
      cloud("20260602"),
      {
        actual: "20260602",
        message: "The property image_build_date is not a date that can be read.",
        remedy: set("image_build_date=2026-06-02"),
      },
    ],
    "a date with a time zone": [
      cloud("2026-06-02T10:00:00+02:00"),
      { actual: "2026-06-02T10:00:00+02:00", remedy: set("image_build_date=2026-06-02") },
    ],
    "a day that does not exist": [cloud("2026-06-31"), { remedy: set("image_build_date=YYYY-MM-DD") }],
    "the first second of 1970": [cloud("1970-01-01")],
    "a second after the registration": [
      cloud("2026-06-20 12:00:01"),
      {
        about,
        expected: "not after 2026-06-20T12:00:00Z",
        actual: "2026-06-20 12:00:01",
        remedy: set("image_build_date=YYYY-MM-DD"),
      },
    ],
    "a second after the run": [
      cloud("2026-06-30 12:00:01", "2026-07-01T00:00:00Z"),
      { about, expected: `not after ${now}`, actual: "2026-06-30 12:00:01" },
    ],
    "both at once": [
      cloud("2026-07-01"),
      { message: "The image was registered before the build date it tells." },
      { message: "The build date of the image is in the future." },
    ],
  },
});

function notes(date: string) {
  const { images: list, clock } = cloud(date);
  return judge(buildDate, (probe: AnyProbe) => ({ ok: true, fact: probe === images ? list : clock })).findings;
}

test.each(["2026-06-02", "2026-06-02 10:00", "2026-06-02 10:00:00"])("%s is written as the text wants it", (date) => {
  expect(notes(date)).toEqual([]);
});

test.each(["2026-06-02T10:00:00Z", "2026-6-2", "2026-06-02  10:00"])("%s is not, which is told", (date) => {
  expect(notes(date)).toMatchObject([
    { level: "note", deviation: "D09", actual: date, remedy: set("image_build_date=2026-06-02") },
  ]);
});

test("a year in the digits of another script is told, though nobody guesses the day", () => {
  expect(notes("٢٠٢٦-06-02")).toMatchObject([{ deviation: "D09", remedy: set("image_build_date=YYYY-MM-DD") }]);
});
