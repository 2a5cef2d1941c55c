/** An address to put paths behind: without user info, query and a slash at its end. */
export function bare(url: URL): URL {
  return withPath(url, url.pathname.replace(/\/+$/, ""));
}

/** Another path at the same origin. Set, not resolved: resolved, the path `//host/` would be another host. */
export function withPath(url: URL, path: string): URL {
  const address = new URL(url.origin);
  address.pathname = path;
  return address;
}
