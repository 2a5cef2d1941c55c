import type { RunEvent } from "../../run/events.ts";

/** Shows a run while it runs. Has no say in anything. */
export interface Display extends Disposable {
  readonly watch: (event: RunEvent) => void;
}
