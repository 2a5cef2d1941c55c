import type { Io } from "../io.ts";
import type { Ci } from "./ci.ts";

const section = "scs_conformance_progress";

/** The progress is a section of the job's log that folds away; the result stays in sight. */
export function gitlabCi(io: Io): Ci {
  const mark = (kind: string, header: string) => {
    const seconds = Math.floor(io.now().getTime() / 1000);
    io.stderr.write(`\u001b[0Ksection_${kind}:${seconds}:${section}${header}\n`);
  };
  return {
    begin: () => mark("start", "[collapsed=true]\r\u001b[0Kscs-conformance: progress"),
    progressed: () => mark("end", "\r\u001b[0K"),
    end: async () => undefined,
    [Symbol.dispose]: () => undefined,
  };
}
