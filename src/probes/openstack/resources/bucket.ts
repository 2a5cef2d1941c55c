import { ec2Credentials } from "../../../clients/openstack/ec2-credentials.ts";
import type { OpenStackCloud } from "../../../clients/openstack/openstack-cloud.ts";
import { askS3, listedIn, s3Place, type S3Access, type S3Place } from "../../../clients/openstack/s3.ts";
import type { Answer } from "../../../clients/http/answer.ts";
import type { ResourceKind } from "../../../core/resource.ts";
import { EndpointMissingError, UnexpectedResponseError } from "../../../errors.ts";
import { Secret } from "../../../secret.ts";

/** A bucket and what is in it. Its name is its id. It is reached with an access key of ours, which is destroyed after it. */
export const bucket: ResourceKind<OpenStackCloud> = {
  kind: "bucket",
  reachedBy: "ec2 credential",
  async find(cloud, name, signal) {
    const store = await storeOf(cloud, signal);
    const answer = await askS3(cloud, { ...store, path: "/" }, signal);
    return listedIn(answer, "buckets").filter((each) => each === name);
  },
  async destroy(cloud, name, signal) {
    const store = await storeOf(cloud, signal);
    const path = `/${encodeURIComponent(name)}`;
    const listed = await askS3(cloud, { ...store, path }, signal);
    if (listed.status === 404) return;
    for (const key of listedIn(listed, "objects")) {
      const object = `${path}/${encodeURIComponent(key)}`;
      unlessMissing(await askS3(cloud, { ...store, path: object, method: "DELETE" }, signal));
    }
    unlessMissing(await askS3(cloud, { ...store, path, method: "DELETE" }, signal));
  },
};

function unlessMissing(answer: Answer): void {
  if (answer.status !== 404) answer.ok();
}

const ours = /^scs-conformance-/;

async function storeOf(
  cloud: OpenStackCloud,
  signal: AbortSignal,
): Promise<{ readonly place: S3Place; readonly access: S3Access }> {
  const place = await s3Place(cloud, signal);
  if (place === undefined) throw new EndpointMissingError("The catalog has no object storage any more.");
  const pair = (await ec2Credentials(cloud, signal)).find(({ access }) => ours.test(access));
  // Who cannot look must not say that nothing is there.
  if (pair === undefined) throw new UnexpectedResponseError("The access key that the bucket was created with is gone.");
  return { place, access: { key: pair.access, secret: new Secret(pair.secret) } };
}
