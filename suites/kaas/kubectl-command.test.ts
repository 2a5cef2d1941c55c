import { expect, test } from "vitest";
import { kubectlCommand } from "./kubectl-command.ts";

test("a command is one line that can be pasted, whatever the names in it", () => {
  expect(kubectlCommand("get", "node", "node-1")).toBe("kubectl get node node-1");
  expect(kubectlCommand("label", "node", "$(reboot)", "it's=so")).toBe(
    String.raw`kubectl label node '$(reboot)' 'it'\''s=so'`,
  );
});
