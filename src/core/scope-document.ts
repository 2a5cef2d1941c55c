import type { Scope, ScopeVersion } from "./scope.ts";
import type { Standard } from "./standard.ts";
import { isPending, type Entry } from "./testcase.ts";

/** A scope as plain data: its versions, standards and testcases with their declarations, and its timeline. */
export function scopeDocument({ id, uuid, name, url, layer, versions, timeline }: Scope): unknown {
  return { id, uuid, name, url, layer, versions: versions.map(versionDocument), timeline };
}

function versionDocument({ version, stabilizedAt, standards, alongside = [] }: ScopeVersion): unknown {
  return {
    version,
    stabilizedAt,
    standards: standards.map(standardDocument),
    alongside: alongside.map(standardDocument),
  };
}

function standardDocument({ id, title, url, main, recommended, extended }: Standard): unknown {
  return {
    id,
    title,
    url,
    main: main.map(declaration),
    recommended: recommended.map(declaration),
    extended: extended.map(declaration),
  };
}

/** Not its questions and not its rule: these are code, and stand in the digest of the tool. */
function declaration(entry: Entry): unknown {
  const { id, requirement, level, url, section, lifetime, deviations } = entry;
  const pending = isPending(entry) ? entry.pending : undefined;
  return { id, requirement, level, url, section, lifetime, deviations, pending };
}
