import type { Caller } from "../clients/http/caller.ts";
import { SiteConnection, type SiteLogin } from "../clients/http/site.ts";
import { UsageError } from "../errors.ts";
import { Secret } from "../secret.ts";
import type { Io } from "./io.ts";
import type { Manner, Subject } from "./subject.ts";
import { tool } from "./tool.ts";
import { text, type Words } from "./words.ts";

const flags = ["registry", "status-page"] as const;

/** A subject with the addresses that were named beside it. Nothing is sent. */
export function withSites(subject: Subject, words: Words, io: Pick<Io, "env">, manner: Manner = {}): Subject {
  const sites = flags.flatMap((name) => {
    const word = text(words, name);
    return word === undefined ? [] : [[name, connection(name, word, { env: io.env, manner })] as const];
  });
  return {
    ...subject,
    sitesFor: (caller: Caller) => Object.fromEntries(sites.map(([name, site]) => [name, site.for(caller)])),
    async [Symbol.asyncDispose]() {
      await Promise.all(sites.map(([, site]) => site[Symbol.asyncDispose]()));
      await subject[Symbol.asyncDispose]();
    },
  };
}

interface Surroundings extends Pick<Io, "env"> {
  readonly manner: Manner;
}

function connection(name: (typeof flags)[number], word: string, { env, manner }: Surroundings): SiteConnection {
  const url = URL.parse(word);
  // What is wrong is told without the word: it may have a password in it.
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new UsageError(`--${name} must be an address such as https://${name}.example.`);
  }
  if (url.username !== "" || url.password !== "") {
    const way = name === "registry" ? " Set SCS_REGISTRY_USER and SCS_REGISTRY_PASSWORD instead." : "";
    throw new UsageError(`--${name} must be an address without a user or a password.${way}`);
  }
  if (url.search !== "" || url.hash !== "") throw new UsageError(`--${name} must be an address without "?" and "#".`);
  const login = name === "registry" ? registryLogin(url, env) : undefined;
  return new SiteConnection(url, { userAgent: `${tool.name}/${tool.version}`, env, login, ...manner });
}

function registryLogin(url: URL, env: Io["env"]): SiteLogin | undefined {
  const { SCS_REGISTRY_USER: user = "", SCS_REGISTRY_PASSWORD: password = "" } = env;
  if (user === "" && password === "") return undefined;
  if (user === "" || password === "") {
    throw new UsageError("SCS_REGISTRY_USER and SCS_REGISTRY_PASSWORD must be set both, or neither.");
  }
  const isLocal = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  if (url.protocol === "http:" && !isLocal) {
    throw new UsageError("--registry must be an address with https, or else its password could be read on the way.");
  }
  return { user, password: new Secret(password) };
}
