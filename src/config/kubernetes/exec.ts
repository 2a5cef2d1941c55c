import { resolve } from "node:path";
import { stripVTControlCharacters } from "node:util";
import type { ExecPlugin } from "../../clients/kubernetes/cluster-config.ts";
import { UsageError } from "../../errors.ts";
import { Secret } from "../../secret.ts";
import { type Settings, mapping, place, text, truth } from "../setting.ts";
import { type Entry, items } from "./kubeconfig.ts";
import { plain } from "./plain.ts";
import { slip } from "./slip.ts";
import { texts } from "./texts.ts";

const versions = ["client.authentication.k8s.io/v1", "client.authentication.k8s.io/v1beta1"];
const extensionName = "client.authentication.k8s.io/exec";

/** The program that says who a user is. */
export function execOf(user: Entry, cluster: Entry): ExecPlugin | undefined {
  const setting = user.settings.get("exec");
  const exec = mapping(setting, "exec");
  if (setting === undefined || exec.size === 0) return undefined;
  const command = text(exec, "command");
  if (command === undefined) throw new UsageError(`${setting.at}: "exec" lacks "command".${slip(exec, "command")}`);
  refuseTerminal(exec);
  const clusterExtension = extensionOf(cluster);
  const installHint = text(exec, "installHint");
  return {
    apiVersion: apiVersionOf(exec, setting.at),
    // A name alone is looked for in PATH, all else is a path, relative to the kubeconfig.
    command: command.includes("/") ? resolve(user.folder, command) : command,
    args: texts(exec, "args"),
    env: environmentOf(exec),
    provideClusterInfo: truth(exec, "provideClusterInfo") === true,
    ...(clusterExtension !== undefined && { clusterExtension }),
    ...(installHint !== undefined && { installHint: stripVTControlCharacters(installHint).trim() }),
  };
}

function apiVersionOf(exec: Settings, at: string): string {
  const version = text(exec, "apiVersion");
  if (version === undefined) throw new UsageError(`${at}: "exec" lacks "apiVersion".${slip(exec, "apiVersion")}`);
  if (versions.includes(version)) return version;
  throw new UsageError(`${place(exec, "apiVersion")}: the "apiVersion" of "exec" must be ${versions.join(" or ")}.`);
}

function refuseTerminal(exec: Settings): void {
  if (text(exec, "interactiveMode") !== "Always") return;
  throw new UsageError(
    `${place(exec, "interactiveMode")}: this program wants to talk to a person ("Always"), and a run is not one; ` +
      `use a kubeconfig with a token or a certificate.`,
  );
}

function environmentOf(exec: Settings): ExecPlugin["env"] {
  return Object.fromEntries(
    items(exec.get("env"), "env").map((item) => {
      const variable = mapping(item, "env");
      const name = text(variable, "name");
      if (name === undefined) throw new UsageError(`${item.at}: this entry of "env" lacks a "name".`);
      return [name, new Secret(text(variable, "value") ?? "")];
    }),
  );
}

/** What the cluster's entry has for programs like this one. */
function extensionOf({ settings }: Entry): unknown {
  const named = items(settings.get("extensions"), "extensions").map((item) => mapping(item, "extensions"));
  const extension = named.find((each) => text(each, "name") === extensionName)?.get("extension");
  return extension === undefined ? undefined : plain(extension);
}
