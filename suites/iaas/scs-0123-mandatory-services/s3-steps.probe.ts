import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { Answer } from "../../../src/clients/http/answer.ts";
import { createEc2Credential } from "../../../src/clients/openstack/ec2-credentials.ts";
import type { OpenStackCloud } from "../../../src/clients/openstack/openstack-cloud.ts";
import {
  askS3,
  listedIn,
  s3Place,
  type S3Access,
  type S3Place,
  type S3Request,
} from "../../../src/clients/openstack/s3.ts";
import { probe, type ProbeContext } from "../../../src/core/probe.ts";
import { attempted, Attempts, twiceUnless } from "../../../src/probes/openstack/attempt.ts";
import { Secret } from "../../../src/secret.ts";

/** Which service of the catalog was asked; null where nothing speaks S3. */
const S3Steps = Attempts.extend({ service: z.string().nullable() });
export type S3Steps = z.infer<typeof S3Steps>;

export const s3Steps = probe({
  id: "s3-round-trip",
  summary: "An object's way into a bucket and out again, by the S3 protocol",
  effect: "creates",
  creates: [
    { kind: "ec2 credential", count: 1, cost: "objects", quota: {} },
    { kind: "bucket", count: 1, cost: "objects", quota: {} },
  ],
  timeoutMs: 180_000,
  schema: S3Steps,
  needs: {},
  async observe(_facts, context: ProbeContext<OpenStackCloud>) {
    const { target, signal, resources } = context;
    const place = await s3Place(target, signal);
    if (place === undefined) return { offered: false, service: null, attempts: [] };
    const secret = new Secret(randomBytes(16).toString("hex"));
    target.conceal(secret);
    let key = "";
    const credential = await attempted(
      "access key",
      resources.own({
        kind: "ec2 credential",
        create: (name, own) => {
          key = name;
          return createEc2Credential(target, { access: name, secret }, own);
        },
      }),
    );
    const rest = credential.answer === null ? [] : await roundTrip({ place, access: { key, secret } }, context);
    return { offered: true, service: place.service, attempts: [credential.attempt, ...rest] };
  },
});

async function roundTrip(
  store: { readonly place: S3Place; readonly access: S3Access },
  { target, signal, resources }: ProbeContext<OpenStackCloud>,
): Promise<Attempts["attempts"]> {
  type Request = Pick<S3Request, "path" | "method" | "bytes">;
  const sent = async (request: Request, own = signal): Promise<Answer> => {
    const send = () => askS3(target, { ...store, ...request }, own);
    const answer = await send();
    // Said once it may be a gateway's mood: the protocol itself knows no 401, and nothing of it does harm twice.
    return answer.status === 401 ? send() : answer;
  };
  const ask = async (request: Request, own = signal) => spoken(await sent(request, own));
  const created = await attempted(
    "create bucket",
    resources.own({
      kind: "bucket",
      create: async (name, own) => {
        await ask({ path: `/${name}`, method: "PUT" }, own);
        return { id: name };
      },
    }),
  );
  if (created.answer === null) return [created.attempt];
  const { id: bucket } = created.answer;
  const path = `/${bucket}/object`;
  const content = randomBytes(16).toString("hex");
  const buckets = (answer: Answer) => listedIn(answer, "buckets").includes(bucket);
  const taken = [
    created,
    await attempted("list buckets", ask({ path: "/" }), buckets),
    await attempted("put object", ask({ path, method: "PUT", bytes: Buffer.from(content) })),
    await attempted(
      "get object",
      twiceUnless(async () => (await ask({ path })).text, content),
      (text) => text === content,
    ),
    await attempted("list objects", ask({ path: `/${bucket}` }), (answer) =>
      listedIn(answer, "objects").includes("object"),
    ),
    await attempted("delete object", remove(path)),
    await attempted("object gone", isGone({ path }), Boolean),
    await attempted("delete bucket", remove(`/${bucket}`)),
    await attempted("bucket gone", ask({ path: "/" }), (answer) => !buckets(answer)),
  ];
  return taken.map(({ attempt }) => attempt);

  /** When the answer to the first request was lost, the second one finds nothing any more; whether it is gone is asked next. */
  async function remove(what: string): Promise<void> {
    const answer = await sent({ path: what, method: "DELETE" });
    if (answer.status !== 404) spoken(answer);
  }

  async function isGone(request: Request): Promise<boolean> {
    const answer = await sent(request);
    if (answer.status === 404) return true;
    spoken(answer);
    return false;
  }
}

/** The protocol speaks XML, and the object has no type of its own: so a page or JSON is somebody else's answer. */
function spoken(answer: Answer): Answer {
  const type = answer.ok().header("content-type") ?? "";
  if (/\b(html|json)\b/i.test(type)) throw answer.unexpected(`answered with ${type} to a request of the S3 protocol`);
  return answer;
}
