import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { source as axe } from "axe-core";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";

/** For a person to look at; not part of the repository. */
const pictures = new URL("../../../../reports/browser/", import.meta.url).pathname;

const executable = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);

export type Look = Pick<
  BrowserContextOptions,
  "colorScheme" | "viewport" | "javaScriptEnabled" | "reducedMotion" | "forcedColors"
>;

const wideLook = { viewport: { width: 1100, height: 900 } };
export const looks = {
  light: { ...wideLook, colorScheme: "light" },
  dark: { ...wideLook, colorScheme: "dark" },
  narrow: { viewport: { width: 360, height: 740 }, colorScheme: "light" },
} as const satisfies Record<string, Look>;

/** A browser, until the end of the tests that use it. */
export class Visitor {
  readonly #browser: Browser;
  readonly #folder = mkdtempSync(join(tmpdir(), "scs-conformance-pages-"));

  private constructor(browser: Browser) {
    this.#browser = browser;
  }

  static async arrive(): Promise<Visitor> {
    if (executable === undefined) throw new Error("No Chromium is installed: apt-get install -y chromium");
    // A sandbox in the sandbox of a CI job is refused.
    const args = ["--no-sandbox"];
    return new Visitor(await chromium.launch({ executablePath: executable, args }));
  }

  /** Opens a page as a file, as a person does, and holds it to what every page promises. */
  async open(document: string, look: Look = looks.light, hash = ""): Promise<Visit> {
    const context = await this.#browser.newContext(look);
    context.setDefaultTimeout(60_000);
    const file = join(mkdtempSync(join(this.#folder, "page-")), "report.html");
    writeFileSync(file, document);
    const url = pathToFileURL(file).href;
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("request", (request) => {
      if (request.url().split("#")[0] !== url) complaints.push(`asked for ${request.url()}`);
    });
    await page.goto(`${url}${hash}`);
    return new Visit(page, complaints);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#browser.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

export class Visit {
  readonly page: Page;
  readonly #complaints: readonly string[];

  constructor(page: Page, complaints: readonly string[]) {
    this.page = page;
    this.#complaints = complaints;
  }

  /** And lays out what the browser would put off, so that it is looked at. */
  async openEverything(): Promise<void> {
    await this.page.evaluate(() => {
      for (const each of document.querySelectorAll<HTMLElement>(".card, .standard"))
        each.style.contentVisibility = "visible";
      for (const each of document.querySelectorAll("details")) each.open = true;
    });
  }

  /** What axe finds serious or critical, each with the places where. */
  async barriers(): Promise<readonly string[]> {
    // Through the debugger's door: the page's policy lets nobody else's script in.
    const session = await this.page.context().newCDPSession(this.page);
    await session.send("Runtime.evaluate", { expression: `${axe}; undefined` });
    const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
      expression: `axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => JSON.stringify(violations))`,
      awaitPromise: true,
    });
    if (exceptionDetails !== undefined) throw new Error(`axe failed: ${exceptionDetails.text}`);
    const violations = JSON.parse(String(result.value)) as readonly Violation[]; // what axe documents
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  }

  /** How far the page is wider than its window. */
  overflow(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }

  colours(): Promise<{ readonly text: string; readonly page: string }> {
    return this.page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      return { text: color, page: backgroundColor };
    });
  }

  /** The page as a printer would have it. */
  async paper(name: string): Promise<void> {
    mkdirSync(pictures, { recursive: true });
    await this.page.pdf({ path: join(pictures, `${name}.pdf`), preferCSSPageSize: true, format: "A4" });
  }

  async picture(name: string, fullPage = false): Promise<void> {
    mkdirSync(pictures, { recursive: true });
    await this.page.screenshot({ path: join(pictures, `${name}.png`), fullPage });
  }

  /** Nothing but the page itself was asked for, and the browser had nothing to complain about. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.page.context().close();
    if (this.#complaints.length > 0) throw new Error(`The browser complained: ${this.#complaints.join("; ")}`);
  }
}

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string }[];
}
