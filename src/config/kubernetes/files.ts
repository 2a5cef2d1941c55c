import { delimiter, join, resolve } from "node:path";
import { UsageError } from "../../errors.ts";
import { type Surroundings, expandPath, readText } from "../surroundings.ts";
import { type Kubeconfig, kubeconfigOf, merged } from "./kubeconfig.ts";

export interface Search extends Surroundings {
  /** A file's path; then no other file is looked at. */
  readonly kubeconfig?: string | undefined;
}

/** The file that was named, else those of KUBECONFIG that exist, else ~/.kube/config; undefined when there is none. */
export async function findKubeconfig(search: Search): Promise<Kubeconfig | undefined> {
  if (search.kubeconfig) {
    const path = expandPath(search.kubeconfig, search);
    const file = await kubeconfigAt(path, search);
    if (file === undefined) throw new UsageError(`--kubeconfig ${search.kubeconfig}: there is no such file.`);
    return file;
  }
  const files = await Promise.all(paths(search).map((path) => kubeconfigAt(path, search)));
  const found = files.filter((file) => file !== undefined);
  return found.length === 0 ? undefined : merged(found);
}

/** Where was looked, for the message that there is nothing. */
export function placesInWords(search: Search): string {
  const looked = paths(search).join(", ");
  return named(search).length > 0 ? `${looked} (from KUBECONFIG)` : looked;
}

function paths(search: Search): readonly string[] {
  const files = named(search);
  if (files.length === 0) return [join(search.home, ".kube", "config")];
  return [...new Set(files.map((file) => resolve(search.cwd, file)))];
}

function named({ env }: Search): readonly string[] {
  return (env["KUBECONFIG"] ?? "").split(delimiter).filter((file) => file !== "");
}

async function kubeconfigAt(path: string, surroundings: Surroundings): Promise<Kubeconfig | undefined> {
  const source = await readText(path, surroundings);
  return source === undefined ? undefined : kubeconfigOf(source, path);
}
