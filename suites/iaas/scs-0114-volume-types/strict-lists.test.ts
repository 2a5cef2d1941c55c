import { expect, test } from "vitest";
import { judge } from "../../../src/core/judge.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { described } from "./example-types.ts";
import { strictLists } from "./strict-lists.ts";

const about = { kind: "volume type", name: "type 0", id: "id-0" };
const command = (text: string) => `openstack volume type set --description ${text} id-0`;

testTestcase(strictLists, {
  accepts: {
    "a cloud without volume types": described(),
    "no description": described(null, ""),
    "a description without a list": described("Fast [local] storage"),
    "one aspect": described("[scs:encrypted]"),
    "both aspects": described("[scs:encrypted, replicated] Safe storage"),
    "other blanks than in the example": described("[scs:encrypted,replicated]", "[scs: encrypted ]"),
    "what the text only advises against": described("[scs:encrypted, encrypted]", "[scs:fast]"),
  },
  rejects: {
    "a blank before the list": [
      described(" [scs:encrypted]"),
      {
        message:
          "The description contains what is meant as a list of aspects, but not in the form of the standard. The official testcase overlooks it.",
        about,
        expected: "[scs:encrypted]",
        actual: " [scs:encrypted]",
        deviation: "D24",
        remedy: command("'[scs:encrypted]'"),
      },
    ],
    capitals: [described("[SCS:encrypted]"), { deviation: "D24" }],
    "no closing bracket": [described("[scs:encrypted"), { deviation: "D24", remedy: command("'[scs:encrypted]'") }],
    "a list behind other words": [described("Safe [scs:encrypted]"), { expected: "[scs:encrypted] Safe" }],
    "an empty list": [
      described("[scs:] Plain"),
      { message: "The list of aspects has an empty place.", deviation: "D24", remedy: command("Plain") },
    ],
    "a comma at the end": [described("[scs:encrypted, ]"), { remedy: command("'[scs:encrypted]'") }],
    "aspects out of order": [
      described("[scs:replicated, encrypted]"),
      { expected: ["encrypted", "replicated"], remedy: command("'[scs:encrypted, replicated]'") },
    ],
  },
});

test("other blanks than in the example are told", () => {
  const { volumeTypes } = described("[scs:encrypted,replicated]");
  expect(judge(strictLists, () => ({ ok: true, fact: volumeTypes })).findings).toMatchObject([
    { level: "note", deviation: "D24" },
  ]);
});
