import { readFile } from "node:fs/promises";
import { UsageError } from "../../../errors.ts";
import type { ClusterUser } from "../cluster-config.ts";
import type { Lines } from "../lines.ts";
import { bearer } from "./credentials.ts";
import type { Obtain } from "./renewable.ts";

/** As often as kubectl does. */
const lifetimeMs = 60_000;

/** The token that a file holds at this moment, because others renew it; while it cannot be read, the last one. */
export function tokenFile(path: string, { name, token, certificate }: ClusterUser, lines: Lines): Obtain {
  let last = token?.reveal();
  return async () => {
    const read = await readFile(path, "utf8").catch((cause: unknown) => {
      if (last !== undefined) return last;
      throw new UsageError(`The token file of the user "${name}", ${path}, cannot be read.`, { cause });
    });
    const found = read.trim();
    // Anything else could not stand in a header; it may be half written.
    if (/^[\x21-\x7e]+$/.test(found)) last = found;
    if (last === undefined) throw new UsageError(`The token file of the user "${name}", ${path}, holds no token.`);
    lines.redactor.add(last);
    return { proof: { headers: bearer(last), certificate }, expiresAt: lines.clock.now() + lifetimeMs };
  };
}
