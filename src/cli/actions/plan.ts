import type { Creation } from "../../core/resource.ts";
import { validityOn } from "../../core/scope.ts";
import { tiers } from "../../probes/kubernetes/tiers.ts";
import { peakDemand } from "../../probes/openstack/quota.ts";
import type { Plan, Planned } from "../../run/plan.ts";
import type { Io } from "../io.ts";
import { table } from "../table.ts";
import { planFrom } from "../wish.ts";
import { flag, type Words } from "../words.ts";

/** What a run would do; sends nothing and needs no cloud. */
export async function showPlan(words: Words, io: Io): Promise<number> {
  const plan = await planFrom(words, io.now());
  io.stdout.write(flag(words, "json") ? `${JSON.stringify(document(plan), null, 2)}\n` : page(plan));
  return 0;
}

function document(plan: Plan) {
  return {
    scope: plan.scope.id,
    date: plan.date,
    versions: plan.versions.map(({ version }) => ({ version, validity: validityOn(plan.scope, version, plan.date) })),
    testcases: plan.testcases.map(({ entry, standards, miss }) => ({
      id: entry.id,
      level: entry.level,
      standards,
      ...(miss ? { miss } : {}),
    })),
    questions: plan.probes.map(({ id, summary, effect, timeoutMs }) => ({ id, summary, effect, timeoutMs })),
    roles: roles[plan.scope.layer].names,
    creates: creations(plan),
    quota: { least: atOnce(plan, 1), comfortable: atOnce(plan, questionsAtOnce) },
  };
}

function page(plan: Plan): string {
  const tried = plan.testcases.filter(({ miss }) => miss === undefined);
  const left = plan.testcases.filter(({ miss }) => miss !== undefined && miss !== "deselected");
  const versions = plan.versions.map(
    ({ version }) => `${version} (${validityOn(plan.scope, version, plan.date)} on ${plan.date})`,
  );
  const created = creations(plan);
  return [
    `${plan.scope.name} ${versions.join(", ")}\n`,
    `${tried.length} testcases will be judged:\n`,
    table(tried.map(line)),
    ...(left.length > 0
      ? [`\n${left.length} testcases cannot be tried:\n`, table(left.map((each) => [...line(each), each.miss ?? ""]))]
      : []),
    `\n${plan.probes.length} questions will be asked, each once:\n`,
    table(
      plan.probes.map(({ id, summary, effect, timeoutMs }) => [id, summary, effect, `at most ${timeoutMs / 1000} s`]),
    ),
    `\n${roles[plan.scope.layer].sentence}\n`,
    created.length === 0
      ? "Nothing is created.\n"
      : "\nResources are created, for at most two questions at a time, and deleted again:\n",
    table(created.map(creationLine)),
    ...(Object.keys(atOnce(plan, 1)).length === 0
      ? []
      : [
          `\nThe quota has to hold at least ${listed(atOnce(plan, 1))}; for nobody to wait, ${listed(atOnce(plan, questionsAtOnce))}.\n`,
        ]),
  ].join("");
}

const roles: Readonly<Record<Plan["scope"]["layer"], { readonly names: object; readonly sentence: string }>> = {
  iaas: {
    names: { required: ["member"], refused: ["admin", "manager"] },
    sentence: "The login needs the role member, and neither admin nor manager.",
  },
  kaas: {
    names: { required: tiers.map((tier) => `tier ${tier}`), refused: [] },
    sentence: "What the login must be allowed, scs-conformance rbac prints; what it lacks leaves testcases open.",
  },
};

/** What each question creates, before it is known which of it the cloud makes unnecessary. */
function creations({ probes }: Plan): readonly (Creation & { readonly question: string })[] {
  return probes.flatMap(({ id, creates = [] }) =>
    creates.map(({ kind, count, cost, quota }) => ({ question: id, kind, count, cost, quota })),
  );
}

/** As `run` has it. */
const questionsAtOnce = 2;

function atOnce({ probes }: Plan, questions: number): Readonly<Record<string, number>> {
  const creating = probes.map(({ creates = [] }) => creates);
  return Object.fromEntries(peakDemand(creating, questions));
}

const listed = (amounts: Readonly<Record<string, number>>): string =>
  Object.entries(amounts)
    .map(([thing, amount]) => `${thing} ${amount}`)
    .join(", ");

function creationLine({ question, kind, count, cost, quota }: ReturnType<typeof creations>[number]): string[] {
  const taken = Object.entries(quota).map(([thing, each]) => `${thing} ${count * each}`);
  return [question, `${count} ${kind}`, ...(taken.length === 0 ? [cost] : [cost, `quota: ${taken.join(", ")}`])];
}

function line({ entry, standards }: Planned): string[] {
  return [
    entry.id,
    entry.level,
    [...new Set(standards.map(({ standard, target }) => `${standard} ${target}`))].join(", "),
  ];
}
