/** A node of Babel's tree, as far as it is looked at here. */
interface Node {
  readonly type: string;
  readonly value?: unknown;
  readonly quasis?: readonly { readonly value: { readonly raw: string } }[];
  readonly key?: { readonly name?: string };
  readonly id?: { readonly name?: string };
  readonly callee?: { readonly name?: string };
  readonly arguments?: readonly Node[];
}

interface Path {
  readonly node: Node;
  readonly parentPath: Path | null;
}

const wordsOf = new Set([
  "message",
  "remedy",
  "expected",
  "actual",
  "requirement",
  "summary",
  "title",
  "url",
  "section",
]);
/** Commands for the person who reads a remedy. */
const remedies = new Set(["command", "openstackCommand", "kubectlCommand"]);
const sayings = new Set(["violation", "inconclusive", "note"]);
/** These put a word for the kind of evidence before the sentence. */
const evidences = new Set(["holds", "broken"]);

/**
 * What is only shown to a person decides nothing: the message, remedy, expected and actual of a finding, and any text of
 * three words or more. A string that is compared is shorter, and stays.
 */
class Words {
  shouldIgnore(path: Path): string | undefined {
    if (isDeclared(path))
      return "what a testcase declares is held against the published lists by the catalogue's tests";
    const text = textOf(path.node);
    if (text === undefined) return undefined;
    return text.trim().split(/\s+/).length > 2 || isSaid(path) ? "words for a person decide nothing" : undefined;
  }
}

export const strykerPlugins = [{ kind: "Ignore", name: "words", injectableClass: Words }];

/** What makes a testcase of a declaration. */
const makers = new Set(["testcase", "attested", "attestedOnly"]);

/** A property of `testcase({ … })` that is none of its functions, or the number of a deviation. */
function isDeclared({ node, parentPath: parent }: Path): boolean {
  // `const id`, which its testcase declares as its own and looks its attestation up by.
  if (node.type === "StringLiteral" && parent?.node.type === "VariableDeclarator") return parent.node.id?.name === "id";
  if (node.type !== "ObjectProperty") return false;
  if (node.key?.name === "deviation" || node.key?.name === "deviations") return true;
  const call = parent?.parentPath?.node;
  return call?.type === "CallExpression" && makers.has(call.callee?.name ?? "") && node.key?.name !== "judge";
}

function textOf({ type, value, quasis }: Node): string | undefined {
  if (type === "StringLiteral") return String(value);
  return type === "TemplateLiteral" ? (quasis ?? []).map((each) => each.value.raw).join("…") : undefined;
}

/** Directly, or as an arm of a condition or a part of another text. */
function isSaid({ node, parentPath: parent }: Path): boolean {
  if (parent === null) return false;
  const { type, key, callee, arguments: given } = parent.node;
  if (type === "ObjectProperty") return wordsOf.has(key?.name ?? "") && parent.node.key !== (node as unknown);
  if (type === "CallExpression") {
    const name = callee?.name ?? "";
    const isSentence = (sayings.has(name) && given?.[0] === node) || (evidences.has(name) && given?.[2] !== node);
    return isSentence || remedies.has(name);
  }
  const passesOn = ["ConditionalExpression", "TemplateLiteral", "LogicalExpression"].includes(type);
  return passesOn && !isCondition(parent.node, node) && isSaid(parent);
}

function isCondition(parent: Node, node: Node): boolean {
  return (parent as { test?: Node }).test === node;
}
