import { UsageError } from "../../errors.ts";
import { type Settings, place, text } from "../setting.ts";

/** A text that is sent as a header, or as a part of one. */
export function headerText(settings: Settings, key: string): string | undefined {
  const written = text(settings, key);
  if (written !== undefined) refuseUnsendable([written], key, settings);
  return written;
}

export function refuseUnsendable(texts: readonly string[], key: string, settings: Settings): void {
  if (texts.every((each) => /^[\x20-\x7e\xa0-\xff]*$/.test(each))) return;
  throw new UsageError(`${place(settings, key)}: "${key}" has characters in it that cannot be sent.`);
}
