import { colours } from "./style/colours.ts";
import { layout } from "./style/layout.ts";
import { narrow } from "./style/narrow.ts";
import { parts } from "./style/parts.ts";
import { print } from "./style/print.ts";
import { tables } from "./style/tables.ts";
import { testcases } from "./style/testcases.ts";

export const style = [colours, layout, parts, tables, testcases, narrow, print].join("");
