import type { Image } from "../../../src/probes/openstack/image.ts";
import { replacementName, type Freshness } from "./freshness.ts";

/** An image whose age is known. */
export interface Aged {
  readonly image: Image;
  readonly built: number;
  readonly freshness: Freshness;
}

/** An image that might have replaced another one, and why it does not count. */
export interface Candidate {
  readonly image: Image;
  readonly isCurrent: boolean;
  /** If only the old image were called by its name and a date. */
  readonly canReplace: boolean;
  readonly rejected: string;
}

const candidatesShown = 5;

/** Who replaces whom among all considered images, with one look at each. */
export class Successors {
  readonly #lastOfName = new Map<string, Aged>();
  readonly #byName: ReadonlyMap<string | null, readonly Aged[]>;
  readonly #bySystem: ReadonlyMap<string | undefined, readonly Aged[]>;

  /** In the order of the image service: of several images with one name the last counts. */
  constructor(aged: readonly Aged[]) {
    for (const one of aged) if (one.image.name !== null) this.#lastOfName.set(one.image.name, one);
    const currentFirst = [...aged.filter(isCurrent), ...aged.filter((one) => !isCurrent(one))];
    this.#byName = Map.groupBy(currentFirst, ({ image }) => image.name);
    this.#bySystem = Map.groupBy(currentFirst, ({ image }) => system(image));
  }

  /** The current image that replaces this one, by the official rule. */
  of(image: Image): Image | undefined {
    const name = replacementName(image.name);
    const last = name === undefined ? undefined : this.#lastOfName.get(name);
    return last && isCurrent(last) ? last.image : undefined;
  }

  /** The images that come nearest to a replacement, current ones first. */
  candidates(image: Image): readonly Candidate[] {
    const { name } = image;
    const wanted = replacementName(name);
    const stem = name?.replace(/[-_.\s]+(?:\d{8}|\d{4}-\d\d?-\d\d?|old|prev)$/i, "");
    const why = (reason: string) => (one: Aged) => this.#candidate(one, image, reason);
    const found = [
      ...this.#named(wanted).map(why("another image of this name is listed after it and counts instead")),
      ...this.#named(name ?? undefined).map(why("it has the same name as the old image")),
      ...this.#named(stem).map(why("a blank is missing between its name and what marks the old image")),
      ...this.#ofSystem(image).map(why("the old image is not called by its name and a date")),
    ].filter((one) => one.image !== image);
    const each = new Map(found.toReversed().map((one) => [one.image, one]));
    const distinct = [...each.values()].toReversed();
    return [...distinct.filter((one) => one.isCurrent), ...distinct.filter((one) => !one.isCurrent)].slice(
      0,
      candidatesShown,
    );
  }

  #candidate(aged: Aged, old: Image, reason: string): Candidate {
    const { image } = aged;
    if (!isCurrent(aged)) return { image, isCurrent: false, canReplace: false, rejected: "it is outdated itself" };
    const last = image.name === null ? undefined : this.#lastOfName.get(image.name)?.image;
    return { image, isCurrent: true, canReplace: last === image || last === old, rejected: reason };
  }

  #named(name: string | undefined): readonly Aged[] {
    return name === undefined ? [] : this.#first(this.#byName.get(name));
  }

  /** Images that do not tell their system have none in common. */
  #ofSystem(image: Image): readonly Aged[] {
    const key = system(image);
    return key === undefined ? [] : this.#first(this.#bySystem.get(key));
  }

  #first(aged: readonly Aged[] = []): readonly Aged[] {
    return aged.slice(0, candidatesShown + 1);
  }
}

function isCurrent({ freshness }: Aged): boolean {
  return freshness.state === "current";
}

/** Images of one kind, if their properties tell. */
function system({ os_distro = "", os_version = "", architecture = "" }: Image): string | undefined {
  return os_distro === "" || os_version === "" ? undefined : JSON.stringify([os_distro, os_version, architecture]);
}
