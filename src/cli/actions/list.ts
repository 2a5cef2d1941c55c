import { testedStandards, validityOn } from "../../core/scope.ts";
import { isPending } from "../../core/testcase.ts";
import { formats } from "../../reports/formats.ts";
import { declaredBy } from "../../run/plan.ts";
import { knownScopes } from "../../../suites/scopes/known-scopes.ts";
import { chooseScope, type Choice } from "../choose-scope.ts";
import type { Io } from "../io.ts";
import { table } from "../table.ts";
import { flag, text, type Words } from "../words.ts";

type Row = Readonly<Record<string, string>>;

/** What there is to name on a command line. */
export async function list(words: Words, io: Io): Promise<number> {
  const rows = await rowsOf(words, io);
  io.stdout.write(
    flag(words, "json") ? `${JSON.stringify(rows, null, 2)}\n` : table(rows.map((row) => Object.values(row))),
  );
  return 0;
}

async function rowsOf(words: Words, io: Io): Promise<readonly Row[]> {
  const today = io.now().toISOString().slice(0, 10);
  switch (text(words, "what") ?? "") {
    case "scopes":
      return (await everyVersion()).map(({ scope: { id, name, uuid } }) => ({ id, name, uuid }));
    case "versions":
      return (await asked(words, today)).flatMap(({ scope, versions }) =>
        versions.map(({ version, stabilizedAt = "not stable" }) => ({
          scope: scope.id,
          version,
          validity: validityOn(scope, version, today),
          stabilizedAt,
        })),
      );
    case "standards":
      return unique(
        (await asked(words, today)).flatMap(({ versions }) =>
          versions.flatMap(testedStandards).map(({ id, title, url }) => ({ id, title, url })),
        ),
      );
    case "testcases":
      return (await asked(words, today)).flatMap(({ versions }) =>
        declaredBy(versions).map(({ entry, standards }) => ({
          id: entry.id,
          level: entry.level,
          state: isPending(entry) ? entry.pending : "ready",
          standards: [...new Set(standards.map(({ standard, target }) => `${standard} ${target}`))].join(", "),
        })),
      );
    case "clouds": {
      const { cloudNames } = await import("../../config/openstack/clouds.ts");
      return (await cloudNames({ env: io.env, cwd: io.cwd, home: io.home })).map(({ name, at }) => ({ name, at }));
    }
    default:
      return Object.entries(formats).map(([name, { file }]) => ({ name, file }));
  }
}

/** Every version of every scope, or what `--scope` means. */
async function asked(words: Words, today: string): Promise<readonly Choice[]> {
  const scope = text(words, "scope");
  if (scope === undefined) return everyVersion();
  const chosen = await chooseScope(knownScopes, [scope], today);
  return [scope.includes("@") ? chosen : { ...chosen, versions: chosen.scope.versions }];
}

async function everyVersion(): Promise<readonly Choice[]> {
  const loaded = await Promise.all(knownScopes.map((known) => known.load()));
  return loaded.map((each) => ({ ...each, versions: each.scope.versions }));
}

function unique(rows: readonly Row[]): readonly Row[] {
  return [...new Map(rows.map((row) => [row["id"], row])).values()];
}
