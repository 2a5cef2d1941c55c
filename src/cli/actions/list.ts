import { testedStandards, validityOn, type Scope } from "../../core/scope.ts";
import { isPending } from "../../core/testcase.ts";
import { cloudNames } from "../../config/openstack/clouds.ts";
import { formats } from "../../reports/formats.ts";
import { declaredBy } from "../../run/plan.ts";
import { scopes } from "../../../suites/scopes/scopes.ts";
import { chooseScope } from "../choose-scope.ts";
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
      return scopes.map(({ id, name, uuid }) => ({ id, name, uuid }));
    case "versions":
      return asked(words, today).flatMap(({ scope, versions }) =>
        versions.map(({ version, stabilizedAt = "not stable" }) => ({
          scope: scope.id,
          version,
          validity: validityOn(scope, version, today),
          stabilizedAt,
        })),
      );
    case "standards":
      return unique(
        asked(words, today).flatMap(({ versions }) =>
          versions.flatMap(testedStandards).map(({ id, title, url }) => ({ id, title, url })),
        ),
      );
    case "testcases":
      return asked(words, today).flatMap(({ versions }) =>
        declaredBy(versions).map(({ entry, standards }) => ({
          id: entry.id,
          level: entry.level,
          state: isPending(entry) ? entry.pending : "ready",
          standards: [...new Set(standards.map(({ standard, target }) => `${standard} ${target}`))].join(", "),
        })),
      );
    case "clouds":
      return (await cloudNames({ env: io.env, cwd: io.cwd, home: io.home })).map(({ name, at }) => ({ name, at }));
    default:
      return Object.entries(formats).map(([name, { file }]) => ({ name, file }));
  }
}

/** Every version of every scope, or what `--scope` means. */
function asked(words: Words, today: string): readonly Pick<ReturnType<typeof chooseScope>, "scope" | "versions">[] {
  const scope = text(words, "scope");
  if (scope === undefined) return scopes.map((each) => ({ scope: each, versions: each.versions }));
  const chosen = chooseScope(scopes, [scope], today);
  return [
    scope.includes("@") ? chosen : { scope: chosen.scope, versions: chosen.scope.versions satisfies Scope["versions"] },
  ];
}

function unique(rows: readonly Row[]): readonly Row[] {
  return [...new Map(rows.map((row) => [row["id"], row])).values()];
}
