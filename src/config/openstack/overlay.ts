import { type Setting, type Settings, mapping } from "../setting.ts";

/** secure.yaml over clouds.yaml: mappings are merged at every depth, all else is replaced. */
export function mergeDeep(under: Settings, over: Settings): Settings {
  const merged = new Map(under);
  for (const [key, setting] of over) merged.set(key, mergeSetting(under.get(key), setting));
  return merged;
}

function mergeSetting(under: Setting | undefined, over: Setting): Setting {
  if (under?.kind !== "map" || over.kind !== "map") return over;
  return { kind: "map", entries: mergeDeep(under.entries, over.entries), at: under.at };
}

/** An entry over its profile, a region over its entry: keys replace each other, only `auth` is merged one level deep. */
export function overlay(under: Settings, over: Settings): Settings {
  const merged = new Map([...under, ...over]);
  const auth = over.get("auth");
  if (!auth) return merged;
  const entries = new Map([...mapping(under.get("auth"), "auth"), ...mapping(auth, "auth")]);
  return merged.set("auth", { kind: "map", entries, at: auth.at });
}

/** `auth-url` is another way to write `auth_url`. */
export function withUnderscores(settings: Settings): Settings {
  return new Map([...settings].map(([key, setting]) => [key.replaceAll("-", "_"), withinUnderscores(setting)]));
}

function withinUnderscores(setting: Setting): Setting {
  return setting.kind === "map" ? { ...setting, entries: withUnderscores(setting.entries) } : setting;
}
