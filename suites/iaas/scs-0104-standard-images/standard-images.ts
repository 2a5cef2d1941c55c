/** An image, or a class of images, that the lists of the standard name, and where its file must come from. */
export interface StandardImage {
  /** In the ids of testcases. */
  readonly key: string;
  /** As an image of this kind may be called. */
  readonly name: string;
  /** Where not one name but all that begin like this are meant. */
  readonly scheme?: RegExp;
  /** An `image_source` must begin with one of these. */
  readonly sources: readonly [string, ...string[]];
  /** The list of the scope v5.1 does not have it, but the official testcases of that scope do. */
  readonly unlisted?: true;
}

export const ubuntu2404 = ubuntu("24.04", "noble");
export const ubuntu2204 = ubuntu("22.04", "jammy");
export const ubuntu2004 = ubuntu("20.04", "focal");
export const debian13: StandardImage = { ...debian("13", "trixie"), unlisted: true };
export const debian12 = debian("12", "bookworm");
export const debian11 = debian("11", "bullseye");
/** In both lists, but without an official testcase. */
export const debian10 = debian("10", "buster");

/** The two spellings of names of node images for Cluster API, old and new. */
export const capi1: StandardImage = {
  ...capi("capi-1", "ubuntu-capi-image vX.Y.Z", /^ubuntu-capi-image v[0-9]\.[0-9]+(\.[0-9]+)?/),
  unlisted: true,
};
export const capi2 = capi("capi-2", "ubuntu-capi-image-vX.Y.Z", /^ubuntu-capi-image-v[0-9]\.[0-9]+(\.[0-9]+)?/);

function ubuntu(version: string, codename: string): StandardImage {
  const key = `ubuntu-${version.replace(".", "")}`;
  const host = "https://cloud-images.ubuntu.com";
  return { key, name: `Ubuntu ${version}`, sources: [`${host}/releases/${codename}/`, `${host}/${codename}/`] };
}

function debian(version: string, codename: string): StandardImage {
  const sources = [
    `https://cloud.debian.org/images/cloud/${codename}/`,
    `https://cdimage.debian.org/cdimage/cloud/${codename}/`,
  ] as const;
  return { key: `debian-${version}`, name: `Debian ${version}`, sources: [...sources] };
}

function capi(key: string, name: string, scheme: RegExp): StandardImage {
  const folder = "openstack-k8s-capi-images";
  const swift = `https://swift.services.a.regiocloud.tech/swift/v1/AUTH_b182637428444b9aa302bb8d5a5a418c/${folder}`;
  const store = `https://nbg1.your-objectstorage.com/osism/${folder}/`;
  return { key, name, scheme, sources: [store, `${swift}/ubuntu-2404-kube`, `${swift}/ubuntu-2204-kube`] };
}
