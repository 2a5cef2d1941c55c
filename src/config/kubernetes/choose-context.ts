import { didYouMean } from "../../did-you-mean.ts";
import { UsageError } from "../../errors.ts";
import { place, text } from "../setting.ts";
import type { Entry, Kubeconfig } from "./kubeconfig.ts";
import { slip } from "./slip.ts";

/** A cluster, and who to be there. */
export interface Chosen {
  readonly context: Entry;
  readonly cluster: Entry;
  /** Undefined for nobody. */
  readonly user: Entry | undefined;
}

/** The context that was asked for, else the current one. */
export function chooseContext(kubeconfig: Kubeconfig, asked: string | undefined): Chosen {
  const context = contextOf(kubeconfig, asked);
  const { settings, name, at } = context;
  const clusterName = text(settings, "cluster");
  if (clusterName === undefined)
    throw new UsageError(`${at}: the context "${name}" lacks "cluster".${slip(settings, "cluster")}`);
  const userName = text(settings, "user");
  const find = (key: "cluster" | "user", wanted: string): Entry => {
    const all = kubeconfig[`${key}s`];
    const found = all.get(wanted);
    if (found !== undefined) return found;
    const where = `${place(settings, key)}: the ${key} "${wanted}" of the context "${name}"`;
    throw new UsageError(`${where} is not configured.${hint(wanted, all)}`);
  };
  return {
    context,
    cluster: find("cluster", clusterName),
    user: userName === undefined ? undefined : find("user", userName),
  };
}

function contextOf({ contexts, currentContext, files }: Kubeconfig, asked: string | undefined): Entry {
  const where = files.join(", ");
  const wanted = asked || currentContext?.name;
  if (contexts.size === 0) throw new UsageError(`${where}: there is no context; is this a kubeconfig?`);
  if (wanted === undefined) {
    throw new UsageError(`${where}: there is no current-context, choose one with --context: ${listed(contexts)}.`);
  }
  const context = contexts.get(wanted);
  if (context !== undefined) return context;
  const place = asked || currentContext === undefined ? "" : `${currentContext.at}: `;
  throw new UsageError(`${place}The context "${wanted}" is not configured.${hint(wanted, contexts)}`);
}

function hint(wanted: string, known: ReadonlyMap<string, Entry>): string {
  const near = didYouMean(wanted, known.keys());
  const meant = near === undefined ? "" : ` Did you mean "${near}"?`;
  return `${meant}${known.size === 0 ? "" : ` There are: ${listed(known)}.`}`;
}

function listed(entries: ReadonlyMap<string, Entry>): string {
  return [...entries.keys()].join(", ");
}
