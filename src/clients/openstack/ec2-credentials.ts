import { UnexpectedResponseError } from "../../errors.ts";
import type { Secret } from "../../secret.ts";
import { create, remove, type Collection } from "./collection.ts";
import { list } from "./list.ts";
import type { OpenStackCloud } from "./openstack-cloud.ts";

const service = "identity";

/** A pair of keys for the S3 protocol. Keystone gives it no name, but takes the access key that it is told. */
export interface Ec2Credential {
  readonly access: string;
  readonly secret: string;
}

/** For the user and the project of the login. Whoever calls it has concealed the secret. */
export async function createEc2Credential(
  cloud: OpenStackCloud,
  { access, secret }: { readonly access: string; readonly secret: Secret },
  signal: AbortSignal,
): Promise<{ readonly id: string }> {
  const { user, project } = await cloud.token(signal);
  const blob = JSON.stringify({ access, secret: secret.reveal() });
  // Not OS-EC2, which thinks out an access key by itself: without its answer nobody would find it again.
  const credentials: Collection = { service, path: "/credentials", plural: "credentials", singular: "credential" };
  await create(cloud, credentials, { type: "ec2", blob, user_id: user.id, project_id: project?.id }, signal);
  return { id: access };
}

/** Those of the user of the login. */
export async function ec2Credentials(cloud: OpenStackCloud, signal: AbortSignal): Promise<readonly Ec2Credential[]> {
  const { path, plural: key } = await own(cloud, signal);
  const listed = await list(cloud, { service, path, key }, signal);
  return listed.map(({ access, secret }) => {
    // One that is not understood might be the one that is looked for.
    if (typeof access !== "string" || typeof secret !== "string")
      throw new UnexpectedResponseError("Keystone listed an access key without `access` or `secret`.");
    return { access, secret };
  });
}

export async function deleteEc2Credential(cloud: OpenStackCloud, access: string, signal: AbortSignal): Promise<void> {
  await remove(cloud, await own(cloud, signal), access, signal);
}

async function own(cloud: OpenStackCloud, signal: AbortSignal): Promise<Collection> {
  const { user } = await cloud.token(signal);
  const path = `/users/${encodeURIComponent(user.id)}/credentials/OS-EC2`;
  return { service, path, plural: "credentials", singular: "credential" };
}
