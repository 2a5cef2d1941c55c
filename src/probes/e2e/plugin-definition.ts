import { z } from "zod";

/** What Sonobuoy was told to run: `plugins/e2e/definition.json`. */
const Definition = z.object({
  Definition: z.object({
    spec: z.object({
      image: z.string().default(""),
      env: z.array(z.object({ name: z.string(), value: z.string().default("") })).default([]),
    }),
  }),
});

export interface PluginDefinition {
  /** The tag of the image with the tests. */
  readonly suite: string | undefined;
  readonly focus: string | undefined;
  readonly skip: string | undefined;
  readonly dryRun: boolean;
  readonly parallel: boolean;
  readonly attempts: number | undefined;
}

/** Undefined where the text is no definition. The rest of the environment is not looked at: it may have anything in it. */
export function readPluginDefinition(text: string): PluginDefinition | undefined {
  const { data } = Definition.safeParse(json(text));
  if (data === undefined) return undefined;
  const { image, env } = data.Definition.spec;
  const values = new Map(env.map(({ name, value }) => [name, value]));
  const [, attempts] = /--ginkgo\.flake-?attempts[= ](\d{1,3})\b/i.exec(values.get("E2E_EXTRA_ARGS") ?? "") ?? [];
  return {
    suite: /:(v\d[\w.+-]*)(?:@|$)/.exec(image)?.[1],
    focus: values.get("E2E_FOCUS"),
    skip: values.get("E2E_SKIP"),
    // Whatever it is set to.
    dryRun: (values.get("E2E_DRYRUN") ?? "") !== "",
    parallel: ["y", "Y", "true"].includes(values.get("E2E_PARALLEL") ?? ""),
    attempts: attempts === undefined ? undefined : Number(attempts),
  };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Whoever asks wants to know whether it is a definition, and this is none.
    return undefined;
  }
}
