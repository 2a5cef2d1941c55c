import { expect, test } from "vitest";
import { judge } from "../../../src/core/judge.ts";
import type { AnyProbe } from "../../../src/core/probe.ts";
import { clock } from "../../../src/probes/clock.probe.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { image, now } from "./example-image.ts";
import { hashAlgo } from "./hash-algo.ts";
import { imageRecency } from "./image-recency.ts";
import { monthlyUpdates } from "./monthly-updates.ts";
import { newestByName } from "./newest-by-name.ts";
import { oldGeneric } from "./old-generic.ts";
import { osPurposeUniqueness } from "./os-purpose-uniqueness.ts";
import { recencyByCalendar } from "./recency-by-calendar.ts";
import { someImages } from "./some-images.ts";

type Changes = Parameters<typeof image>[0];

const cloud = (...changes: readonly Changes[]) => ({
  images: changes.map((each, index) => image({ id: `i${index}`, ...each })),
});
const dated = (changes: Changes) => ({ ...cloud(changes), clock: { now } });
const old = { name: "Ubuntu 24.04 20260101" };
const replaced = (changes: Changes) =>
  [cloud({}, changes), { actual: "generic", about: { kind: "image", name: changes?.name ?? null, id: "i1" } }] as const;

testTestcase(oldGeneric, {
  accepts: {
    "no images": cloud(),
    "one generic image": cloud({}),
    "an old one that says so": cloud({}, { ...old, os_purpose: "oldgeneric" }),
    "a hidden one": cloud({}, { ...old, os_hidden: true }),
    "a date in the name of the only one": cloud(old),
    "an old one of another version": cloud({}, { ...old, os_version: "22.04" }),
    "an old one for another architecture": cloud({}, { ...old, architecture: "aarch64" }),
    "old images without a version": cloud({ os_version: undefined }, { ...old, os_version: undefined }),
  },
  rejects: {
    "an old one that is still generic": [
      cloud({}, old),
      {
        message:
          "By its name the image is an old one, Ubuntu 24.04 has taken its place, but its purpose is still generic.",
        about: { kind: "image", name: old.name, id: "i1" },
        expected: "oldgeneric",
        actual: "generic",
        remedy: "openstack image set --property os_purpose=oldgeneric i1",
      },
    ],
    "a date behind a dash": [...replaced({ name: "Ubuntu-24.04-2026-01-01" })],
    "a name that ends in old": [...replaced({ name: "Ubuntu 24.04 old" })],
  },
});

testTestcase(newestByName, {
  accepts: {
    "no images": cloud(),
    "names that differ": cloud({}, old),
    "a hidden one of the same name": cloud({}, { os_hidden: true }),
    "a private one of the same name": cloud({}, { visibility: "private" }),
    "images without a name": cloud({ name: null }, { name: null }),
  },
  rejects: {
    "two of a name": [
      cloud({ image_build_date: "2026-05-20" }, {}),
      {
        about: { kind: "image", name: "Ubuntu 24.04", id: "i0" },
        expected: "only i1 has this name",
        remedy: "openstack image set --name 'Ubuntu 24.04 20260520' i0",
      },
    ],
    "two of a name, the newest first": [
      cloud({}, { image_build_date: "2026-05-20" }),
      { about: { kind: "image", name: "Ubuntu 24.04", id: "i1" }, expected: "only i0 has this name", actual: 2 },
    ],
    "two of a name, one without any date": [
      cloud({ image_build_date: undefined, created_at: "once" }, {}),
      { remedy: "openstack image set --name 'Ubuntu 24.04 YYYYMMDD' i0" },
    ],
    "three of a name": [cloud({}, {}, {}), {}, {}],
  },
});

testTestcase(monthlyUpdates, {
  accepts: {
    "no images": { ...cloud(), clock: { now } },
    monthly: dated({}),
    daily: dated({ replace_frequency: "daily" }),
    "never, and promised nothing": dated({ replace_frequency: "never", provided_until: "none" }),
    "never, and no longer provided": dated({ replace_frequency: "never", provided_until: "2026-06-30" }),
    "an unknown frequency": dated({ replace_frequency: "hourly" }),
    "no frequency": dated({ replace_frequency: undefined }),
  },
  rejects: {
    "never, but still provided": [
      dated({ replace_frequency: "never", provided_until: "2026-07-01" }),
      {
        message: "The image is still provided, but its replace_frequency is never.",
        expected: ["monthly", "weekly", "daily"],
        actual: "never",
        remedy: "openstack image set --property replace_frequency=monthly i0",
      },
    ],
    "never, in the last second of being provided": [
      dated({ replace_frequency: "never", provided_until: "2026-06-30 12:00" }),
    ],
    "critical bugs only": [dated({ replace_frequency: "critical_bug" }), { actual: "critical_bug" }],
    quarterly: [dated({ replace_frequency: "quarterly", provided_until: "notice" }), {}],
    yearly: [dated({ replace_frequency: "yearly", provided_until: undefined }), {}],
  },
});

testTestcase(someImages, {
  accepts: { "a public image": cloud({}), "one of the community": cloud({ visibility: "community" }) },
  rejects: {
    "no images": [cloud(), { actual: [], deviation: "D46" }],
    "a private image": [cloud({ visibility: "private" }), { actual: ["Ubuntu 24.04 (private)"] }],
  },
});

test.each([imageRecency, recencyByCalendar, oldGeneric, newestByName, monthlyUpdates, osPurposeUniqueness, hashAlgo])(
  "that nothing was judged is told: $id",
  (testcase) => {
    const nothing = (probe: AnyProbe) => ({ ok: true as const, fact: probe === clock ? { now } : [] });
    expect(judge(testcase, nothing)).toMatchObject({
      verdict: "PASS",
      findings: [{ level: "note", deviation: "D46" }],
    });
  },
);
