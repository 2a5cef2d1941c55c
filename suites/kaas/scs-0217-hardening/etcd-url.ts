/** An address without brackets; empty where there is none. */
export function hostOf(url: string): string {
  return URL.parse(url)?.hostname.replace(/^\[|\]$/g, "") ?? "";
}

/** By a socket in the file system nothing goes over a network. */
export function isSocket(url: string): boolean {
  return url.startsWith("unix:");
}

export function isOnSameMachine(url: string): boolean {
  const host = hostOf(url);
  return isSocket(url) || host === "localhost" || host === "::1" || host.startsWith("127.");
}

export function isEncrypted(url: string): boolean {
  return url.startsWith("https://") || isSocket(url);
}
