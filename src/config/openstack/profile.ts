import { didYouMean } from "../../did-you-mean.ts";
import { UsageError } from "../../errors.ts";
import type { Surroundings } from "../surroundings.ts";
import { configFile } from "./files.ts";
import { type Settings, mapping, place, text } from "../setting.ts";

interface Profile {
  readonly settings: Settings;
  readonly origin: readonly string[];
}

/** What the entry's provider says of itself in the user's clouds-public.yaml. */
export async function profileOf(entry: Settings, surroundings: Surroundings): Promise<Profile> {
  const key = text(entry, "profile") === undefined ? "cloud" : "profile";
  const name = text(entry, key);
  if (name === undefined) return { settings: new Map(), origin: [] };
  const at = place(entry, key);
  if (name.includes("://")) {
    throw new UsageError(
      `${at}: "${key}" is an address, which is not fetched; name an entry of clouds-public.yaml, or write its settings here.`,
    );
  }
  const file = await configFile("clouds-public", surroundings);
  const profiles = mapping(file?.settings.get("public-clouds"), "public-clouds");
  const profile = profiles.get(name);
  if (!profile) throw unknownProfile(`${at}: the profile "${name}"`, didYouMean(name, profiles.keys()), file?.path);
  return { settings: mapping(profile, name), origin: [profile.at] };
}

function unknownProfile(subject: string, near: string | undefined, path: string | undefined): UsageError {
  const missing = path === undefined ? "needs a clouds-public.yaml, and there is none" : `is not in ${path}`;
  const hint = near === undefined ? "" : ` Did you mean "${near}"?`;
  return new UsageError(
    `${subject} ${missing}.${hint} The profiles that openstacksdk ships are not known here; copy the settings.`,
  );
}
