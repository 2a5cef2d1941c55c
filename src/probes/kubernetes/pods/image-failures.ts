/** Why a container waits when its image does not come. By then the kubelet has tried, and has given up for a while or for good. */
export const imageFailures: ReadonlySet<string> = new Set([
  "ErrImageNeverPull",
  "ImageInspectError",
  "ImagePullBackOff",
  "InvalidImageName",
  "RegistryUnavailable",
  "SignatureValidationFailed",
]);
