import { copying } from "./script/copying.ts";
import { filtering } from "./script/filtering.ts";
import { opening } from "./script/opening.ts";

/** The page is complete without it: it adds the filter, buttons that copy, and opens what a link or the printer needs. */
export const script = `
"use strict";
{${filtering}}
{${copying}}
{${opening}}
`;
