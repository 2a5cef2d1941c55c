import { parse } from "yaml";
import { z } from "zod";
import { worse, type Ending } from "./endings.ts";

interface Item {
  readonly name: string;
  readonly status: string;
  readonly meta: Readonly<Record<string, unknown>>;
  readonly items: readonly Item[];
}

const Item: z.ZodType<Item> = z.lazy(() =>
  z.object({
    name: z.string().default(""),
    status: z.string().default(""),
    meta: z
      .record(z.string(), z.unknown())
      .nullish()
      .transform((meta) => meta ?? {}),
    items: z
      .array(Item)
      .nullish()
      .transform((items) => items ?? []),
  }),
);

/** Sonobuoy's own account: `plugins/e2e/sonobuoy_results.yaml`, made of the JUnit file and of what went wrong around it. */
export interface SonobuoyTree {
  readonly tests: readonly { readonly name: string; readonly ending: Ending }[];
  readonly setUp: Ending;
  readonly plugin: "timeout" | "error" | undefined;
}

/** Undefined where the text is no such account. Of its words only those of tests and states are kept. */
export function readSonobuoyTree(text: string): SonobuoyTree | undefined {
  const { data } = Item.safeParse(yaml(text));
  if (data === undefined) return undefined;
  const files = data.items.filter(isFile);
  const faults = data.items.filter((item) => !isFile(item));
  const cases = files.flatMap(({ items }) => items).flatMap((item) => (item.items.length > 0 ? item.items : [item]));
  const all = cases.map(({ name, status }) => ({ name, ending: endings.get(status) ?? "unknown" }) as const);
  const around = all.filter(isAroundTests);
  return {
    tests: all
      .filter((each) => !isAroundTests(each))
      .map(({ name, ending }) => ({ name: name.replace(/^\[It\] /, ""), ending })),
    setUp: around.reduce<Ending>((worst, { ending }) => worse(worst, ending), "passed"),
    plugin: faultIn(faults, data),
  };
}

function isFile({ meta, items }: Item): boolean {
  return meta["type"] === "file" || items.length > 0;
}

function isAroundTests({ name }: { readonly name: string }): boolean {
  return /^\[\w*(?:Before|After)Suite\]/.test(name);
}

const endings = new Map<string, Ending>([
  ["passed", "passed"],
  ["failed", "failed"],
  ["skipped", "skipped"],
  ["timeout", "timedout"],
]);

/** An error stands where else a file would. Sonobuoy knows some only by the state of the whole. */
function faultIn(faults: readonly Item[], whole: Item): SonobuoyTree["plugin"] {
  if ([...faults, whole].some(({ status }) => status === "timeout")) return "timeout";
  return faults.some(({ status }) => status !== "passed") ? "error" : undefined;
}

function yaml(text: string): unknown {
  try {
    // Otherwise its warnings quote the text.
    return parse(text, { maxAliasCount: 0, logLevel: "error" }) as unknown;
  } catch {
    // Whoever asks wants to know whether it is an account, and this is none.
    return undefined;
  }
}
