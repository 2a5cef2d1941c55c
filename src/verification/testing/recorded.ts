import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import neglected from "../../../fixtures/clouds/neglected.ts";
import { simulate } from "../../../fixtures/simulator/simulate.ts";
import { cli } from "../../cli/cli.ts";
import type { CertificationReport } from "../../core/report.ts";
import { formats } from "../../reports/formats.ts";
import { renderJson } from "../../reports/json/render.ts";
import type { AllowedSigner } from "../../signing/allowed-signers.ts";
import { inTotoPayloadType, signDsse } from "../../signing/dsse.ts";
import type { Signer } from "../../signing/signer.ts";
import { ledgerFile } from "../../run/ledger.ts";
import { reportNamespace, signSsh } from "../../signing/sshsig.ts";
import { statementOf } from "../../signing/statement.ts";
import { cloudsYaml } from "../../testing/clouds-yaml.ts";
import { folder } from "../../testing/folder.ts";
import { testIo } from "../../testing/test-io.ts";
import type { RunFiles } from "../run-files.ts";

export type Files = ReadonlyMap<string, Buffer>;

/** What a run of the simulated cloud leaves: its report, the other forms of it, and the evidence. */
export async function recordedRun(...words: readonly string[]): Promise<Files> {
  using place = folder();
  await using cloud = await simulate(neglected);
  cloudsYaml(place.path, cloud.authUrl, cloud.state);
  await cli(testIo(["run", "--os-cloud", "test", "-o", "out", "-q", ...words], { cwd: place.path, home: place.path }));
  const out = join(place.path, "out");
  const evidence = readdirSync(join(out, "evidence")).map((name) => `evidence/${name}`);
  const names = [...renderings.keys(), ...evidence];
  return new Map(names.map((name) => [name, readFileSync(join(out, name))]));
}

const renderings = new Map(
  Object.values(formats)
    .filter(({ byDefault }) => byDefault)
    .map(({ file, render }) => [file, render]),
);

/** The same run with another report, and everything that is made from it. */
export async function withReport(files: Files, report: CertificationReport): Promise<Files> {
  const made = [...renderings].map(async ([name, render]) => [name, Buffer.from(await render(report))] as const);
  return new Map([...files, ...(await Promise.all(made)), ["report.json", Buffer.from(renderJson(report))]]);
}

export function reportIn(files: Files): CertificationReport {
  return JSON.parse(files.get("report.json")?.toString("utf8") ?? "") as CertificationReport; // as a run wrote it
}

/** With a signature of the report and a statement about all files, as `sign` makes them. */
export async function signedBy(signer: Signer, files: Files, namespace = reportNamespace): Promise<Files> {
  const own = [...files]
    .map(([path, bytes]) => ({ path, bytes }))
    .filter(({ path }) => !path.startsWith("report.json."));
  const others = own.filter(({ path }) => path !== "report.json" && path !== "report.intoto.jsonl");
  const bytes = files.get("report.json") ?? Buffer.alloc(0);
  const statement = statementOf({ report: reportIn(files), file: { path: "report.json", bytes }, files: others });
  return new Map([
    ...files,
    ["report.json.sig", Buffer.from(await signSsh(bytes, signer, namespace))],
    ["report.intoto.jsonl", Buffer.from(`${await signDsse(Buffer.from(statement), inTotoPayloadType, signer)}\n`)],
  ]);
}

export function inMemory(files: Files): RunFiles {
  return {
    shown: "the record",
    report: "report.json",
    // As in a folder: the ledger is read there, but is no part of the record.
    paths: [...files.keys()].filter((path) => path !== ledgerFile).sort(),
    read: (path) => files.get(path),
  };
}

/** A line of an allowed-signers file. */
export function allowed(
  principal: string,
  { publicKey: key }: Signer,
  rest: Partial<AllowedSigner> = {},
): AllowedSigner {
  return { line: 1, principals: [principal], isAuthority: false, key, ...rest };
}
