import { didYouMean } from "../../did-you-mean.ts";
import { UsageError } from "../../errors.ts";
import { type Setting, type Settings, mapping, place, text, writtenText } from "../setting.ts";

interface Region<Name extends string | undefined = string | undefined> {
  readonly name: Name;
  /** What this region says differently from its cloud. */
  readonly values: Settings;
}

type KnownRegion = Region<string>;

/** A wish for a region, with the flag or variable it came from. */
export interface AskedRegion {
  readonly name: string;
  readonly from: string;
}

/** A cloud with several regions and no wish is refused: openstacksdk would take the first, and test what nobody chose. */
export function chooseRegion(entry: Settings, profile: Settings, asked: AskedRegion | undefined): Region {
  const { regions, at } = knownRegions(entry, profile);
  const names = regions.map(({ name }) => name);
  const [first, ...others] = regions;
  if (first === undefined) return { name: asked?.name, values: new Map() };
  if (asked === undefined) {
    if (others.length === 0) return first;
    throw new UsageError(
      `${at}: the cloud has several regions, choose one with --os-region or OS_REGION_NAME: ${names.join(", ")}.`,
    );
  }
  const chosen = regions.find(({ name }) => name === asked.name);
  if (chosen) return chosen;
  const near = didYouMean(asked.name, names);
  const hint = near === undefined ? "" : ` Did you mean "${near}"?`;
  throw new UsageError(
    `${at}: the region "${asked.name}" (from ${asked.from}) is not among ${names.join(", ")}.${hint}`,
  );
}

interface KnownRegions {
  readonly regions: readonly KnownRegion[];
  readonly at: string;
}

/** The entry's own word counts alone; the profile is asked only when the entry says nothing about regions. */
function knownRegions(entry: Settings, profile: Settings): KnownRegions {
  for (const settings of [entry, profile]) {
    for (const key of ["regions", "region_name"]) {
      const setting = settings.get(key);
      if (setting && setting.kind !== "empty") return { regions: listed(setting, key), at: place(settings, key) };
    }
  }
  return { regions: [], at: "" };
}

function listed(setting: Setting, key: string): readonly KnownRegion[] {
  if (setting.kind === "list") return setting.items.map((item) => region(item));
  if (key === "regions") throw new UsageError(`${setting.at}: "regions" must be a list.`);
  const names = (writtenText(setting, key) ?? "").split(",").filter((name) => name !== "");
  return names.map((name) => ({ name, values: new Map() }));
}

function region(item: Setting): KnownRegion {
  if (item.kind === "text" && item.text !== "") return { name: item.text, values: new Map() };
  const settings = item.kind === "map" ? item.entries : new Map<string, Setting>();
  const name = text(settings, "name");
  const stray = settings.keys().find((other) => other !== "name" && other !== "values");
  if (name === undefined || stray !== undefined) {
    throw new UsageError(`${item.at}: a region is a name, or a mapping of "name" and "values" and nothing else.`);
  }
  return { name, values: mapping(settings.get("values"), "values") };
}
