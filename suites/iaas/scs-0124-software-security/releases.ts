export interface Release {
  readonly name: string;
  /** Until this day, exclusively, its makers maintain it; undefined where the end had not been announced. */
  readonly maintainedUntil?: string;
}

export interface Generation {
  /** The newest microversion of Nova in these releases, of the major version 2. */
  readonly minor: number;
  /** Oldest first. */
  readonly releases: readonly Release[];
}

/**
 * Microversions: nova/api/openstack/compute/rest_api_version_history.rst of Nova 34.0.0. Days: data/series_status.yaml of
 * openstack/releases, as it stood after 29 April 2026.
 */
export const asOf = "2026-04-29";

/** Whether that is young enough to judge by on this day. */
export function areKnownOn(day: string): boolean {
  return day < `${Number(asOf.slice(0, 4)) + 1}${asOf.slice(4)}`;
}

/** Newest first. Whatever is older than the last of them was given up before that day. */
export const generations: readonly Generation[] = [
  { minor: 104, releases: [{ name: "2026.2 Hibiscus" }] },
  { minor: 103, releases: [{ name: "2026.1 Gazpacho", maintainedUntil: "2027-10-27" }] },
  {
    minor: 100,
    releases: [
      { name: "2025.1 Epoxy", maintainedUntil: "2026-10-02" },
      { name: "2025.2 Flamingo", maintainedUntil: "2027-04-28" },
    ],
  },
  { minor: 96, releases: [{ name: "2024.2 Dalmatian", maintainedUntil: "2026-04-29" }] },
];
