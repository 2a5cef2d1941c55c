import { AwsClient } from "aws4fetch";
import type { BodyInit as UndiciBody, HeadersInit as UndiciHeaders } from "undici";
import type { Secret } from "../../secret.ts";
import type { Answer } from "../http/answer.ts";
import type { HostRequest, OpenStackCloud } from "./openstack-cloud.ts";

// The types of aws4fetch name two of the browser's that Node.js has under the name of undici only.
declare global {
  type HeadersInit = UndiciHeaders;
  type BodyInit = UndiciBody;
}

/** Where the S3 protocol is spoken: at an endpoint of its own, or at the root of the host that serves Swift. */
export type S3Place = Pick<HostRequest, "service" | "beneath">;

export interface S3Access {
  readonly key: string;
  readonly secret: Secret;
}

export interface S3Request extends Pick<HostRequest, "method" | "query" | "bytes"> {
  readonly place: S3Place;
  readonly access: S3Access;
  /** `/` lists the buckets, `/bucket` and `/bucket/object` are what they say. */
  readonly path: string;
}

/** The best place that the catalog tells of; undefined when there is none. */
export async function s3Place(cloud: OpenStackCloud, signal: AbortSignal): Promise<S3Place | undefined> {
  const { catalog } = await cloud.token(signal);
  const offers = (type: string) => catalog.some((entry) => entry.type === type && entry.endpoints.length > 0);
  const own = ["object-store-s3", "s3"].find(offers);
  if (own !== undefined) return { service: own, beneath: "endpoint" };
  return offers(swift.service) ? swift : undefined;
}

/** Where the official suite looks. */
export const swift: S3Place = { service: "object-store", beneath: "root" };

/** The answer, whatever its status. */
export function askS3(cloud: OpenStackCloud, request: S3Request, signal: AbortSignal): Promise<Answer> {
  const { place, access, bytes, ...rest } = request;
  cloud.conceal(access.secret);
  // The region is part of the signature; the stores of OpenStack clouds take whichever the client says.
  const client = new AwsClient({
    accessKeyId: access.key,
    secretAccessKey: access.secret.reveal(),
    service: "s3",
    region: "us-east-1",
  });
  const sign: HostRequest["sign"] = async ({ method, url }) => {
    const signed = await client.sign(url.href, { method });
    return { accept: "application/xml", ...Object.fromEntries(signed.headers) };
  };
  return cloud.askHost({ ...place, ...rest, ...(bytes === undefined ? {} : { bytes }), sign }, signal);
}

/** The names of buckets or objects in a list of them; it must be whole, or else what is missing would seem to be gone. */
export function listedIn(answer: Answer, of: "buckets" | "objects"): readonly string[] {
  const [root, tag] = of === "buckets" ? ["ListAllMyBucketsResult", "Name"] : ["ListBucketResult", "Key"];
  const { text } = answer.ok();
  if (!new RegExp(`<${root}(\\s[^>]*)?(/>|>[^]*</${root}>)`).test(text))
    throw answer.unexpected(`answered without a whole list of ${of}`);
  return textsIn(text, tag);
}

/** What stands between the tags of this name, in the order of the document. */
export function textsIn(xml: string, tag: string): readonly string[] {
  const found = xml.matchAll(new RegExp(`<${tag}(?:\\s[^<>]*)?>([^<]*)</${tag}>`, "g"));
  return [...found].map(([, text = ""]) => unescaped(text));
}

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (entity, name: string) => entities[name] ?? entity);
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
