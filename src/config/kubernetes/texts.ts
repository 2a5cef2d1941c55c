import { type Settings, writtenText } from "../setting.ts";
import { items } from "./kubeconfig.ts";

/** A list of texts. */
export function texts(settings: Settings, key: string): readonly string[] {
  return items(settings.get(key), key).map((item) => writtenText(item, key) ?? "");
}
