import type { CertificationReport } from "../../core/report.ts";

export function renderHtml(report: CertificationReport): string {
  return `<!doctype html><title>${report.headline.verdict}</title>\n`;
}
