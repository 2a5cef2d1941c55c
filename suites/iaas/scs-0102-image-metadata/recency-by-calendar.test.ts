import { expect, test } from "vitest";
import { judge } from "../../../src/core/judge.ts";
import type { AnyProbe } from "../../../src/core/probe.ts";
import type { Image } from "../../../src/probes/openstack/image.ts";
import { images } from "../../../src/probes/openstack/images.probe.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { image, now } from "./example-image.ts";
import { recencyByCalendar } from "./recency-by-calendar.ts";

type Changes = Parameters<typeof image>[0];

const built = (date: string, changes: Changes = {}) =>
  image({ id: "old", image_build_date: date, created_at: "2020-01-01T00:00:00Z", ...changes });
const cloud = (...list: readonly Image[]) => ({ images: [...list], clock: { now } });
const every = (replace_frequency: string) => ({ replace_frequency });
const oldest = {
  yearly: "2025-06-27",
  quarterly: "2026-03-27",
  monthly: "2026-05-27",
  weekly: "2026-06-20",
  daily: "2026-06-26",
};

// It is 2026-06-30 12:00.
testTestcase(recencyByCalendar, {
  accepts: {
    "a new image": cloud(image()),
    ...Object.fromEntries(
      Object.entries(oldest).map(([frequency, date]) => [
        `${frequency}, on the last day`,
        cloud(built(`${date} 12:00`, every(frequency))),
      ]),
    ),
    "an image that is never replaced": cloud(built("2020-01-01", every("never"))),
    "an image that is replaced for critical bugs only": cloud(built("2020-01-01", every("critical_bug"))),
    "an image without a promise": cloud(built("2020-01-01", { provided_until: "none" })),
    "an image that is no longer provided": cloud(built("2020-01-01", { provided_until: "2026-06-29" })),
    "an old image beside a newer one of the same name": cloud(image(), built("2026-01-01")),
    "an old image with its date behind a dash": cloud(
      image({ name: "Ubuntu-24.04" }),
      built("2026-01-01", { name: "Ubuntu-24.04-20260101", os_distro: undefined }),
    ),
    "an old image beside one on its last day": cloud(built("2026-05-27 12:00", { id: "new" }), built("2026-01-01")),
    "an old image that another one of the same system replaces": cloud(
      image({ name: "Noble" }),
      built("2026-01-01", { name: "Noble Numbat", os_purpose: "oldgeneric" }),
    ),
    "a private image": cloud(built("2020-01-01", { visibility: "private" })),
    "a cloud without images": cloud(),
  },
  rejects: {
    ...Object.fromEntries(
      Object.entries(oldest).map(([frequency, date]) => [
        `${frequency}, a minute later`,
        [
          cloud(built(`${date} 11:59`, every(frequency))),
          { about: { kind: "image", name: "Ubuntu 24.04", id: "old" } },
        ] as const,
      ]),
    ),
    "an old image provided until notice": [
      cloud(built("2026-01-31", { provided_until: "notice" })),
      {
        message:
          "The image was built on 2026-01-31 00:00, 150 days ago, and promises to be replaced monthly. The replacement was due on 2026-02-28 00:00, and 2026-03-03 00:00 is the latest. No newer image has replaced it. The official testcase accepts that.",
        expected: "replaced by 2026-03-03 00:00",
        actual: "still the newest on 2026-06-30 12:00",
        deviation: "D12",
      },
    ],
    "a quarterly image that the official testcase still accepts": [
      cloud(built("2026-03-25", every("quarterly"))),
      { deviation: "D12" },
    ],
    "an old image that does not tell how long it is provided": [
      cloud(built("2026-01-01", { provided_until: undefined })),
    ],
    "an old image beside an older one that is never replaced": [
      cloud(built("2020-01-01", { id: "older", ...every("never") }), built("2026-01-01")),
      { about: { kind: "image", name: "Ubuntu 24.04", id: "old" } },
    ],
    "an old image beside one of the same day that is never replaced": [
      cloud(built("2026-01-01", { id: "twin", ...every("never") }), built("2026-01-01")),
      {
        message:
          "The image was built on 2026-01-01 00:00, 180 days ago, and promises to be replaced monthly. The replacement was due on 2026-02-01 00:00, and 2026-02-04 00:00 is the latest. No newer image has replaced it.",
      },
    ],
    "an old image without a name": [cloud(built("2026-01-01", { name: null, os_distro: undefined }))],
    "an old image and one as late": [
      cloud(built("2026-01-01"), built("2026-02-01", { id: "older" })),
      {},
      { about: { kind: "image", name: "Ubuntu 24.04", id: "older" } },
    ],
    "an old image beside a new one that only begins alike": [
      cloud(image({ name: "Ubuntu", os_version: "22.04" }), built("2026-01-01")),
    ],
    "an old node image beside one of another version": [
      cloud(
        image({ name: "capi v2", os_purpose: "k8snode" }),
        built("2026-01-01", { name: "capi v1", os_purpose: "k8snode" }),
      ),
    ],
  },
  leavesOpen: {
    "an image without any date": [
      cloud(image({ image_build_date: undefined, created_at: "" })),
      { cause: "unexpected-response" },
    ],
  },
});

const judged = (...list: readonly Image[]) =>
  judge(recencyByCalendar, (probe: AnyProbe) => ({ ok: true, fact: probe === images ? list : { now } }));

test("an image for which only the official testcase has no patience is told", () => {
  const late = built("2026-06-28", every("daily"));
  expect(judged(late)).toMatchObject({ verdict: "PASS", findings: [{ level: "note", deviation: "D13" }] });
});

test("nothing is said of a new image", () => {
  expect(judged(image())).toEqual({ verdict: "PASS", findings: [] });
});

test("who has replaced an old image is told", () => {
  const { findings } = judged(image(), built("2026-01-01"));
  expect(findings).toMatchObject([
    { level: "note", about: { id: "old" }, message: expect.stringContaining("(4b1d) has replaced it.") as string },
  ]);
});

test("where both find an image late, they do not disagree", () => {
  expect(judged(built("2026-01-01")).findings.map(({ deviation }) => deviation)).toEqual([undefined]);
});
