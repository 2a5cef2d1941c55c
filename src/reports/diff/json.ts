import * as z from "zod";
import type { ReportDiff } from "../../core/diff.ts";
import { inOrder } from "../json/render.ts";
import { diffSchema, type DiffDocument } from "./schema.ts";

export function renderDiffJson(diff: ReportDiff): string {
  const document: DiffDocument = { apiVersion: "conformance.scs.community/v1", kind: "ReportDiff", ...diff };
  return `${JSON.stringify(inOrder(document, diffSchema), undefined, 2)}\n`;
}

/** The published JSON Schema, as it stands in `docs/schemas/report-diff-v1.json`. */
export function diffJsonSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(diffSchema, { target: "draft-2020-12" });
  const document = { $schema, $id: "urn:scs-conformance:schema:report-diff:v1", ...schema };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
