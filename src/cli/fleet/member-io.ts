import { appendFileSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type { Io, Output } from "../io.ts";

/** The process as one subject of many sees it: what it says goes to its own file, and, line by line, to who listens. */
export function memberIo(io: Io, file: string, hear: (line: string) => void): Io {
  const log = (heard: (line: string) => void): Output => {
    let begun = "";
    return {
      write(text) {
        mkdirSync(dirname(file), { recursive: true });
        appendFileSync(file, text);
        const lines = `${begun}${text}`.split("\n");
        begun = lines.pop() ?? "";
        for (const line of lines) heard(line);
      },
    };
  };
  return { ...io, stdout: log(() => undefined), stderr: log(hear) };
}
