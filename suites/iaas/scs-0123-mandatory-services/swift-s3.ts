import { inconclusive, note, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { serviceThing, type Catalog } from "../../../src/probes/openstack/catalog.ts";
import { catalog } from "../../../src/probes/openstack/catalog.probe.ts";
import { pages } from "./services.ts";
import { swiftS3, type SwiftS3 } from "./swift-s3.probe.ts";

export const swiftS3Answers = testcase({
  id: "scs-0123-swift-s3",
  requirement: "Where there is Swift, its address answers requests of the S3 protocol.",
  level: "MUST",
  url: pages.v1,
  section: "light",
  lifetime: "week",
  deviations: ["D37", "D38"],
  needs: { catalog, answer: swiftS3 },
  judge: ({ catalog: fact, answer }) =>
    answer === null ? withoutSwift(fact) : [...judged(answer, fact), ...hostless(fact)],
});

const about = serviceThing("object-store");

/** What the official suite looks for in the answer. */
const known = ["InvalidAccessKeyId", "NoSuchKey"];

function judged(answer: NonNullable<SwiftS3>, fact: Catalog): readonly Finding[] {
  const { status, code, message, isList } = answer;
  if (known.some((word) => `${code} ${message}`.includes(word))) return [];
  const details = {
    about,
    expected: "the error InvalidAccessKeyId of the S3 protocol",
    actual: code ?? `status ${status}`,
  };
  if (isList) {
    return [note("The host of Swift speaks S3, and lists buckets to an access key that nobody has.", details)];
  }
  // Who asks us to come later, or reaches nobody, has not said anything about S3.
  if ([429, 502, 503, 504].includes(status)) {
    const cause = status === 429 ? "rate-limited" : "unexpected-response";
    return [inconclusive("Whether the host of Swift speaks S3 could not be found out.", { ...details, cause })];
  }
  const absent = "The host of Swift does not answer an unknown access key as the official testcase wants it";
  if (hasOwnEndpoint(fact)) {
    const text = `${absent}. S3 has an endpoint of its own in the catalog, where it does not look.`;
    return [violation(text, { ...details, deviation: "D38" })];
  }
  if (code !== null) {
    const text = `${absent}. It does speak S3: so Swift's own S3 interface answers unknown keys.`;
    return [violation(text, { ...details, deviation: "D38" })];
  }
  const remedy = "Serve the S3 protocol at the root of the host that serves Swift.";
  return [violation(`${absent}, nor in any other way of the S3 protocol.`, { ...details, remedy })];
}

function withoutSwift(fact: Catalog): readonly Finding[] {
  const elsewhere = hasOwnEndpoint(fact)
    ? "S3 has an endpoint of its own."
    : "There is no S3 either, which the text demands.";
  const message = `The catalog has no Swift, and the official testcase asks no further. ${elsewhere}`;
  return [note(message, { about, deviation: "D37" })];
}

/** The official suite finds no host in such an address, and asks Amazon in its place. */
function hostless({ services }: Catalog): readonly Finding[] {
  const endpoints = services.filter(({ type }) => type === "object-store").flatMap((service) => service.endpoints);
  const bare = endpoints.filter(
    ({ interface: audience, url }) => audience.startsWith("public") && /^https?:\/\/[^/]+$/.test(url),
  );
  if (bare.length === 0) return [];
  const message =
    "The official testcase cannot find the host in this address, and asks a host on the Internet in its place. Here the cloud itself was asked.";
  return [note(message, { about, actual: bare.map(({ url }) => url), deviation: "D37" })];
}

function hasOwnEndpoint({ services }: Catalog): boolean {
  return services.some(({ type }) => type === "object-store-s3" || type === "s3");
}
