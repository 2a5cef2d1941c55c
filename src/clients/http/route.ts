/** How connections to an address are made. */
export interface Route {
  readonly isProxied: boolean;
  /** Certificates to trust, as PEM; undefined for those that everybody trusts. */
  readonly ca: string | undefined;
}
