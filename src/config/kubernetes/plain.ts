import type { Setting } from "../setting.ts";

/** A setting as JSON. */
export function plain(setting: Setting): unknown {
  switch (setting.kind) {
    case "text":
      return setting.value ?? setting.text;
    case "empty":
      return null;
    case "list":
      return setting.items.map(plain);
    case "map":
      return Object.fromEntries([...setting.entries].map(([key, value]) => [key, plain(value)]));
  }
}
