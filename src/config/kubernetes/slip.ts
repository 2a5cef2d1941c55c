import { didYouMean } from "../../did-you-mean.ts";
import { type Settings, place } from "../setting.ts";

/** Half a message about what is missing: a key that may be meant by it. kubectl passes over keys it does not know. */
export function slip(settings: Settings, wanted: string): string {
  const key = [...settings.keys()].find((each) => each !== wanted && didYouMean(each, [wanted]) !== undefined);
  return key === undefined ? "" : ` Is "${key}" (${place(settings, key)}) meant to be "${wanted}"?`;
}
