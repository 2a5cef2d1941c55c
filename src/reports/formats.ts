import type { CertificationReport } from "../core/report.ts";

interface Format {
  /** The name of the file in a run's folder. */
  readonly file: string;
  readonly summary: string;
  readonly render: (report: CertificationReport) => Promise<string>;
}

/** What `-r NAME[:PATH]` and `report -f NAME` know. What a format needs is loaded when it is asked for. */
export const formats = {
  json: {
    file: "report.json",
    summary: "Everything, for programs; all other formats can be made from it",
    render: async (report) => (await import("./json/render.ts")).renderJson(report),
  },
  junit: {
    file: "junit.xml",
    summary: "For Jenkins, GitLab and other CI systems",
    render: async (report) => (await import("./junit/junit.ts")).renderJunit(report),
  },
  md: {
    file: "summary.md",
    summary: "For the job summary of GitHub, or an issue",
    render: async (report) => (await import("./markdown/markdown.ts")).renderMarkdown(report),
  },
  html: {
    file: "report.html",
    summary: "For people: one page that needs nothing else",
    render: async (report) => (await import("./html/html.ts")).renderHtml(report),
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;
