import { readFileSync } from "node:fs";
import { UsageError } from "../../errors.ts";
import type { TlsMaterial } from "../http/connections.ts";
import type { CloudConfig } from "./cloud-config.ts";

/** Reads the certificates that the configuration names. */
export function tlsMaterial({ name, tls }: CloudConfig): TlsMaterial {
  const read = (setting: string, file: string | undefined): string | undefined => {
    try {
      return file === undefined ? undefined : readFileSync(file, "utf8");
    } catch (cause) {
      throw new UsageError(`The \`${setting}\` of the cloud "${name}", ${file}, cannot be read.`, { cause });
    }
  };
  return {
    verify: tls.verify,
    ca: read("cacert", tls.caFile),
    cert: read("cert", tls.certFile),
    key: read("key", tls.keyFile),
  };
}
