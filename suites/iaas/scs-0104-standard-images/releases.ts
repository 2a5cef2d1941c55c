/** A day as YYYY-MM-DD; such texts sort like the days they stand for. */
type Day = string;

/** Names in addresses, by `os_version`. */
export const codenames = {
  ubuntu: new Map([
    ["16.04", "xenial"],
    ["18.04", "bionic"],
    ["20.04", "focal"],
    ["22.04", "jammy"],
    ["24.04", "noble"],
    ["24.10", "oracular"],
    ["25.04", "plucky"],
    ["25.10", "questing"],
    ["26.04", "resolute"],
  ]),
  debian: new Map([
    ["9", "stretch"],
    ["10", "buster"],
    ["11", "bullseye"],
    ["12", "bookworm"],
    ["13", "trixie"],
    ["14", "forky"],
    ["15", "duke"],
  ]),
} as const;

/** The versions with long-term support that must, and that should be offered on that day. */
export function ubuntuLts(today: Day): { readonly newest: string; readonly previous: string } {
  const year = Number(today.slice(0, 4));
  const even = year - (year % 2);
  // One appears in April of every even year, and is due by the last of that month.
  const newest = today > `${even}-04-30` ? even : even - 2;
  return { newest: ubuntuVersion(newest), previous: ubuntuVersion(newest - 2) };
}

/** Only what has appeared already: Debian has no fixed dates. Newest first. */
const debianReleases = [
  { version: "13", released: "2025-08-09" },
  { version: "12", released: "2023-06-10" },
  { version: "11", released: "2021-08-14" },
  { version: "10", released: "2019-07-06" },
] as const;

/** The stable versions that should be offered on that day; a new one has a month. */
export function debianStable(today: Day): { readonly newest: string; readonly previous: string } {
  const due = debianReleases.filter(({ released }) => today > aMonthAfter(released));
  return { newest: due[0]?.version ?? "10", previous: due[1]?.version ?? "9" };
}

function ubuntuVersion(year: number): string {
  return `${String(year).slice(2)}.04`;
}

function aMonthAfter(day: Day): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + 1);
  return date.toISOString().slice(0, 10);
}
