import { broken, type Evidence } from "../evidence/evidence.ts";
import { listOf, valueOf, type Started } from "../evidence/flags.ts";
import { isEncrypted } from "./etcd-url.ts";

/** Flags that are not set, or not as they should be. */
export function missingFlags(
  { about, flags }: Started,
  program: string,
  names: readonly string[],
  wanted?: string,
): Evidence {
  return names.flatMap((name) => {
    const value = valueOf(flags, name);
    if (wanted === undefined ? value !== undefined : value === wanted) return [];
    const flag = `--${name}${wanted === undefined ? "" : `=${wanted}`}`;
    return [
      broken("configuration", `${program} runs without ${flag}.`, {
        about,
        expected: flag,
        actual: value ?? "not set",
        remedy: `Start ${program} with ${wanted === undefined ? `${flag}=FILE` : flag}.`,
        deviation: "D0217-11",
      }),
    ];
  });
}

/** What is not set is plain http on the machine itself, as etcd does it by default. */
export function unencryptedUrls({ about, flags }: Started, names: readonly string[]): Evidence {
  return names.flatMap((name) => {
    const urls = listOf(flags, name);
    const plain = urls.filter((url) => !isEncrypted(url));
    if (urls.length > 0 && plain.length === 0) return [];
    return [
      broken("configuration", `--${name} of etcd has addresses without TLS.`, {
        about,
        expected: "https",
        actual: urls.length === 0 ? "not set, which is http" : plain,
        remedy: `Start etcd with https addresses in --${name}.`,
        deviation: "D0217-11",
      }),
    ];
  });
}
