import type { Image } from "./image.ts";

type Candidate = Pick<Image, "os_distro" | "os_version">;

/**
 * The image that the official suite boots: the newest Debian, else the newest Ubuntu, else the first of all. Of equals it
 * takes the first. It asks neither for the architecture nor whether the image is active.
 */
export function chooseImage<T extends Candidate>(images: readonly T[]): T | undefined {
  return images.reduce<T | undefined>(
    (best, image) => (best === undefined || rank(image) > rank(best) ? image : best),
    undefined,
  );
}

/** Any Debian is before any Ubuntu, whatever their versions; without a version it is nothing. */
function rank({ os_distro: distro = "", os_version: version = "" }: Candidate): number {
  if (version === "") return 0;
  const wanted = version.trim().toLowerCase();
  switch (distro.trim().toLowerCase()) {
    case "debian":
      return 1_000_000 + debianVersion(wanted);
    case "ubuntu":
      return 10_000 + ubuntuVersion(wanted);
    default:
      return 0;
  }
}

const codenames: Readonly<Record<string, number>> = { buster: 10, bullseye: 11, bookworm: 12, trixie: 13 };

function debianVersion(version: string): number {
  return codenames[version] ?? (/^\p{Nd}{1,5}$/u.test(version) ? decimal(version) : 0);
}

function ubuntuVersion(version: string): number {
  const digits = /^(\p{Nd}\p{Nd})\.(\p{Nd}\p{Nd})$/u.exec(version);
  return digits ? decimal(`${digits[1]}${digits[2]}`) : 0;
}

/** Digits of any script, as the official suite reads them. */
function decimal(digits: string): number {
  return [...digits].reduce((value, digit) => value * 10 + digitValue(digit), 0);
}

/** Decimal digits stand in blocks of ten, beginning with the zero. */
function digitValue(digit: string): number {
  let zero = digit.codePointAt(0) ?? 0;
  const code = zero;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return code - zero;
}
