import { UsageError } from "../../errors.ts";
import { type Settings, text } from "../setting.ts";

/** Hands out required texts and remembers which are missing, so that one message names them all. */
export class Required {
  readonly #settings: Settings;
  readonly #written: (key: string) => string;
  readonly #missing: { readonly key: string; readonly words: string }[] = [];

  constructor(settings: Settings, written: (key: string) => string) {
    this.#settings = settings;
    this.#written = written;
  }

  /** Empty when missing: nobody sees it, because `settle` throws. */
  text(key: string, alternative?: string): string {
    const found = text(this.#settings, key);
    if (found !== undefined) return found;
    const other = alternative === undefined ? "" : ` (or ${this.#written(alternative)})`;
    this.#missing.push({ key, words: this.#written(key) + other });
    return "";
  }

  settle(subject: string, hint: (missing: readonly string[]) => string): void {
    if (this.#missing.length === 0) return;
    const words = this.#missing.map((missing) => missing.words).join(" and ");
    throw new UsageError(`${subject} lacks ${words}.${hint(this.#missing.map(({ key }) => key))}`);
  }
}
