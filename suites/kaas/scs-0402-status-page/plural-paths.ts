import { violation } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { onAnswers, onPage, unanswered } from "./on-page.ts";
import { common } from "./page.ts";

export const pluralPaths = testcase({
  ...common,
  id: "scs-0402-plural-paths",
  requirement: "The API has its collections at /phases, /impacttypes, /severities, /components and /incidents.",
  level: "MUST",
  needs: onPage,
  judge: ({ page }) =>
    onAnswers(page, [], (found) =>
      found.answers.flatMap(({ path, status, isDocumented }) => {
        if (isDocumented) return [];
        if (status !== 404 && status !== 200) return [unanswered(found, path, status)];
        const about = { kind: "status page", name: `${found.url}/${path}` };
        const expected = path === "phases" ? '{"data": {"generation": …, "phases": […]}}' : '{"data": […]}';
        return [violation("A collection of the API is not there.", { about, expected, actual: status })];
      }),
    ),
});
