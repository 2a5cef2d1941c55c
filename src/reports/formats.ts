import type { CertificationReport } from "../core/report.ts";

interface Format {
  /** The name of the file in a run's folder. */
  readonly file: string;
  readonly summary: string;
  /** Whether a run writes it when nobody says what to write. */
  readonly byDefault: boolean;
  readonly render: (report: CertificationReport) => Promise<string>;
}

/** What `-r NAME[:PATH]` and `report -f NAME` know. What a format needs is loaded when it is asked for. */
export const formats = {
  json: {
    file: "report.json",
    summary: "Everything, for programs; all other formats can be made from it",
    byDefault: true,
    render: async (report) => (await import("./json/render.ts")).renderJson(report),
  },
  junit: {
    file: "junit.xml",
    summary: "For Jenkins, GitLab and other CI systems",
    byDefault: true,
    render: async (report) => (await import("./junit/junit.ts")).renderJunit(report),
  },
  "junit-rich": {
    file: "junit-rich.xml",
    summary: "The same with properties of each testcase, for readers that can take them",
    byDefault: false,
    render: async (report) => (await import("./junit/junit.ts")).renderRichJunit(report),
  },
  md: {
    file: "summary.md",
    summary: "For the job summary of GitHub, or an issue",
    byDefault: true,
    render: async (report) => (await import("./markdown/markdown.ts")).renderMarkdown(report),
  },
  html: {
    file: "report.html",
    summary: "For people: one page that needs nothing else",
    byDefault: true,
    render: async (report) => (await import("./html/html.ts")).renderHtml(report),
  },
  ctrf: {
    file: "report.ctrf.json",
    summary: "Common Test Report Format, for dashboards and bots",
    byDefault: false,
    render: async (report) => (await import("./ctrf/ctrf.ts")).renderCtrf(report),
  },
  sarif: {
    file: "report.sarif",
    summary: "SARIF 2.1.0, for code scanning: what has to be looked at",
    byDefault: false,
    render: async (report) => (await import("./sarif/sarif.ts")).renderSarif(report),
  },
  "sarif-full": {
    file: "report-full.sarif",
    summary: "The same with what passed",
    byDefault: false,
    render: async (report) => (await import("./sarif/sarif.ts")).renderFullSarif(report),
  },
  oscal: {
    file: "assessment-results.oscal.json",
    summary: "OSCAL assessment results, for the tools of auditors",
    byDefault: false,
    render: async (report) => (await import("./oscal/oscal.ts")).renderOscal(report),
  },
  badge: {
    file: "badge.svg",
    summary: "A picture for a web page: versions, verdicts, and until when",
    byDefault: false,
    render: async (report) => (await import("./badge/badge.ts")).renderBadge(report),
  },
  shields: {
    file: "shields.json",
    summary: "The same for the endpoint badge of shields.io",
    byDefault: false,
    render: async (report) => (await import("./shields/shields.ts")).renderShields(report),
  },
  github: {
    file: "github.txt",
    summary: "Annotations of GitHub Actions; a run there writes them by itself",
    byDefault: false,
    render: async (report) => (await import("./github/github.ts")).renderGithub(report),
  },
  gitlab: {
    file: "gitlab.env",
    summary: "Variables for the jobs that follow in GitLab, as a dotenv report",
    byDefault: false,
    render: async (report) => (await import("./gitlab/gitlab.ts")).renderGitlab(report),
  },
  "scs-yaml": {
    file: "scs-report.yaml",
    summary: "As the official suite writes it, for the official compliance monitor",
    byDefault: false,
    render: async (report) => (await import("./scs-yaml/scs-yaml.ts")).renderScsYaml(report),
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

export const formatNames = Object.keys(formats) as readonly FormatName[];

/** What a run writes when nobody says what to write. */
export const defaultFormats = formatNames.filter((name) => formats[name].byDefault);
