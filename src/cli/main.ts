#!/usr/bin/env node
import { helpPages } from "./help-pages.ts";

// A person who asks for help waits for Node.js alone: the pages are rendered beforehand, a test keeps them current.
const words = process.argv.slice(2);
const asked = words.at(-1) === "--help" || words.at(-1) === "-h" ? words.slice(0, -1).join(" ") : undefined;
const page = asked === undefined ? undefined : helpPages[asked];
if (page !== undefined) process.stdout.write(page);
else await (await import("./start.ts")).start();
