import type { ClusterConfig, ClusterTls } from "../../clients/kubernetes/cluster-config.ts";
import { UsageError } from "../../errors.ts";
import { type Settings, place, text, truth } from "../setting.ts";
import type { Surroundings } from "../surroundings.ts";
import type { Entry } from "./kubeconfig.ts";
import { certificateOf } from "./pem.ts";
import { slip } from "./slip.ts";

export type Server = Pick<ClusterConfig, "server" | "tls" | "proxy">;

/** Where the API server is, and how to make sure that it is the one. `disable-compression` needs no care: none is asked for. */
export async function serverOf(cluster: Entry, surroundings: Surroundings): Promise<Server> {
  const { settings } = cluster;
  const proxy = proxyOf(settings);
  return {
    server: addressOf(cluster),
    tls: await tlsOf(cluster, surroundings),
    ...(proxy !== undefined && { proxy }),
  };
}

function addressOf({ settings, name, at }: Entry): string {
  const server = text(settings, "server");
  if (server === undefined)
    throw new UsageError(`${at}: the cluster "${name}" lacks "server".${slip(settings, "server")}`);
  const url = URL.parse(server);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new UsageError(`${place(settings, "server")}: "server" must be an address such as https://10.0.0.1:6443.`);
  }
  if (url.username !== "" || url.password !== "") {
    throw new UsageError(`${place(settings, "server")}: "server" must not hold a user name or password.`);
  }
  return server;
}

async function tlsOf({ settings, folder }: Entry, surroundings: Surroundings): Promise<ClusterTls> {
  const authority = await certificateOf("certificate-authority", { settings, folder }, surroundings);
  const insecure = truth(settings, "insecure-skip-tls-verify") === true;
  const serverName = text(settings, "tls-server-name");
  if (insecure && authority !== undefined) {
    const where = place(settings, "insecure-skip-tls-verify");
    throw new UsageError(
      `${where}: "insecure-skip-tls-verify" makes "${authority.key}" useless; one of the two must go.`,
    );
  }
  return {
    verify: !insecure,
    ...(authority !== undefined && { ca: authority.pem }),
    ...(serverName !== undefined && { serverName }),
  };
}

function proxyOf(settings: Settings): string | undefined {
  const proxy = text(settings, "proxy-url");
  if (proxy === undefined || /^(https?|socks5):$/.test(URL.parse(proxy)?.protocol ?? "")) return proxy;
  throw new UsageError(`${place(settings, "proxy-url")}: "proxy-url" must be an http, https or socks5 address.`);
}
