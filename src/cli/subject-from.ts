import { UsageError } from "../errors.ts";
import type { Io } from "./io.ts";
import { flagOf, type Layer } from "./layer-flags.ts";
import type { Subject } from "./subject.ts";
import type { Paces } from "./paces.ts";
import { positiveInteger, text, texts, type Words } from "./words.ts";

const things: Readonly<Record<Layer, string>> = { iaas: "a cloud", kaas: "a cluster" };

/** The subject that the words of a command line mean; nothing is sent. */
export async function subjectFrom(words: Words, layer: Layer, io: Io, paces: Paces): Promise<Subject> {
  const other = layer === "iaas" ? "kaas" : "iaas";
  const stray = flagOf(other, words);
  if (stray !== undefined) {
    throw new UsageError(
      `--${stray} is for ${things[other]}, but the scope scs-compatible-${layer} is for ${things[layer]}.`,
    );
  }
  return layer === "iaas" ? cloud(words, io, paces) : cluster(words, io, paces);
}

/** Loaded only for a cloud, as what follows only for a cluster: neither has a use for the other. */
async function cloud(words: Words, io: Io, paces: Paces): Promise<Subject> {
  const { cloudConfig } = await import("../config/openstack/cloud-config.ts");
  const { openStackSubject } = await import("./openstack-subject.ts");
  const login = { region: text(words, "os-region"), env: io.env, cwd: io.cwd, home: io.home };
  const config = await cloudConfig(given({ name: text(words, "os-cloud"), ...login }));
  const managers = texts(words, "domain-manager").map((name) => cloudConfig(given({ name, ...login })));
  const manner = { pace: paces.of(config.authUrl, rate(words)) };
  return openStackSubject({ config, companions: { "domain-manager": await Promise.all(managers) } }, io.env, manner);
}

async function cluster(words: Words, io: Io, paces: Paces): Promise<Subject> {
  const { clusterConfig } = await import("../config/kubernetes/cluster-config.ts");
  const { kubernetesSubject } = await import("./kubernetes-subject.ts");
  const { withSites } = await import("./sites.ts");
  const wish = { kubeconfig: text(words, "kubeconfig"), context: text(words, "context") };
  const config = await clusterConfig(given({ ...wish, env: io.env, cwd: io.cwd, home: io.home }));
  return withSites(kubernetesSubject(config, io.env, { pace: paces.of(config.server, rate(words)) }), words, io);
}

function rate(words: Words): number | undefined {
  return text(words, "rate") === undefined ? undefined : positiveInteger(words, "rate");
}

/** Without what was not given: an absent setting is not an empty one. */
function given<T extends object>(settings: T): { readonly [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)) as never; // as the type says
}
