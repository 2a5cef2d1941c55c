import { BlockList, isIP } from "node:net";

export type Environment = Readonly<Record<string, string | undefined>>;

/** The proxy for an address, as `curl` and OpenStack's own clients read it from the environment. */
export function proxyFor(url: URL, env: Environment): string | undefined {
  const scheme = url.protocol.slice(0, -1);
  const proxy = variable(env, `${scheme}_proxy`) ?? variable(env, "all_proxy");
  if (proxy === undefined || isExempt(url, variable(env, "no_proxy") ?? "")) return undefined;
  return proxy.includes("://") ? proxy : `http://${proxy}`;
}

function variable(env: Environment, name: string): string | undefined {
  const value = env[name] ?? env[name.toUpperCase()];
  return value === undefined || value.trim() === "" ? undefined : value.trim();
}

function isExempt(url: URL, noProxy: string): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  const port = url.port === "" ? (url.protocol === "https:" ? "443" : "80") : url.port;
  return noProxy
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== "")
    .some((entry) => entry === "*" || inNetwork(host, entry) || isNamed(host, port, entry));
}

function inNetwork(host: string, entry: string): boolean {
  const [network = "", bits = ""] = entry.split("/");
  const [hostFamily, family] = [isIP(host), isIP(network)];
  if (!/^\d+$/.test(bits) || family === 0 || hostFamily !== family || Number(bits) > (family === 4 ? 32 : 128))
    return false;
  const list = new BlockList();
  list.addSubnet(network, Number(bits), family === 4 ? "ipv4" : "ipv6");
  return list.check(host, family === 4 ? "ipv4" : "ipv6");
}

function isNamed(host: string, port: string, entry: string): boolean {
  const [, bracketed, name = bracketed ?? entry, wantedPort] = /^(?:\[(.+)\]|([^:]+))(?::(\d+))?$/.exec(entry) ?? [];
  if (wantedPort !== undefined && wantedPort !== port) return false;
  const domain = (name ?? entry).replace(/^\*?\./, "");
  return host === domain || host.endsWith(`.${domain}`);
}
