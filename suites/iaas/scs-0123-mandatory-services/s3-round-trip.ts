import { inconclusive, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import type { Attempt } from "../../../src/probes/openstack/attempt.ts";
import { serviceThing } from "../../../src/probes/openstack/catalog.ts";
import { causeOf } from "../../../src/probes/openstack/granted.ts";
import { s3Steps } from "./s3-steps.probe.ts";
import { pages } from "./services.ts";

export const s3RoundTrip = testcase({
  id: "scs-0123-s3-round-trip",
  requirement:
    "A project member can store an object by the S3 protocol, with an access key of Keystone, and get it back.",
  level: "MUST",
  url: pages.v1,
  section: "light",
  lifetime: "week",
  deviations: ["D37", "D38"],
  needs: { store: s3Steps },
  judge: ({ store: { service, attempts } }) =>
    service === null ? [missing()] : attempts.flatMap((each) => judged(each, service)),
});

function missing(): Finding {
  return violation(
    "The catalog names no place that speaks the S3 protocol. The official testcase accepts a cloud without object storage.",
    {
      about: serviceThing("object-store-s3"),
      expected: ["object-store-s3", "s3", "object-store"],
      remedy: "Deploy an object storage with S3 and register it with the type object-store-s3 and a public endpoint.",
      deviation: "D37",
    },
  );
}

function judged({ operation, outcome, refusal }: Attempt, service: string): readonly Finding[] {
  if (outcome === "done") return [];
  const about = serviceThing(service);
  const { act, otherwise } = acts[operation] ?? { act: operation, otherwise: `This went wrong: ${operation}.` };
  const expected = `a member can ${act}`;
  if (refusal === null) return [violation(otherwise, { about, expected })];
  const details = { about, expected, actual: refusal.message };
  if (operation === "access key") {
    const message =
      "Keystone gave out no access key, so S3 could not be tried. It gives none to application credentials.";
    const remedy = "Log in with a user and a password.";
    return [inconclusive(message, { ...details, cause: causeOf(refusal), remedy })];
  }
  if (/QuotaExceeded|TooManyBuckets/.test(refusal.message)) {
    return [inconclusive(`The project's quota does not let a member ${act}.`, { ...details, cause: "quota" })];
  }
  if (refusal.status >= 500 || refusal.status === 429) {
    return [
      inconclusive(`Whether a member can ${act} is open: the store failed.`, { ...details, cause: causeOf(refusal) }),
    ];
  }
  return [violation(`A member cannot ${act} by the S3 protocol.`, { ...details, remedy: trust })];
}

const trust =
  "Let the object storage check access keys with Keystone (RADOS Gateway: rgw_s3_auth_use_keystone, and member in rgw_keystone_accepted_roles).";

const acts: Readonly<Record<string, { readonly act: string; readonly otherwise: string }>> = {
  "access key": { act: "get an access key", otherwise: "No access key came of its creation." },
  "create bucket": { act: "create a bucket", otherwise: "No bucket came of its creation." },
  "list buckets": {
    act: "list the project's buckets",
    otherwise: "A bucket that was just created is not in the list.",
  },
  "put object": { act: "store an object", otherwise: "The object was not stored." },
  "get object": { act: "get an object", otherwise: "An object came back as something else than what was stored." },
  "list objects": { act: "list the objects of a bucket", otherwise: "An object is not in the list of its bucket." },
  "delete object": { act: "delete an object", otherwise: "The object was not deleted." },
  "object gone": { act: "look for a deleted object", otherwise: "An object is still there after its deletion." },
  "delete bucket": { act: "delete a bucket", otherwise: "The bucket was not deleted." },
  "bucket gone": { act: "look for a deleted bucket", otherwise: "A bucket is still there after its deletion." },
};
