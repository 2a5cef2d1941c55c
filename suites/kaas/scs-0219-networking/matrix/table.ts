import { z } from "zod";
import { channelName, channels, connections, matrixPods, type Connection } from "./grid.ts";

/** What came of an attempt: `.` connected, `X` nothing came back, `R` turned away, `?` nobody knows. */
const marks = [".", "X", "R", "?"] as const;
export type Mark = (typeof marks)[number];

/** By channel a row for each pod that connects and in it a mark for each pod that it connects to; `-` is itself. */
export const Table = z.record(z.string(), z.array(z.string()));
export type Table = z.infer<typeof Table>;

export function tableOf(markOf: (connection: Connection) => Mark): Table {
  return Object.fromEntries(
    channels.map((channel) => [
      channelName(channel),
      matrixPods.map((from) => matrixPods.map((to) => (from === to ? "-" : markOf({ from, to, channel }))).join("")),
    ]),
  );
}

export function markIn(table: Table, { from, to, channel }: Connection): Mark {
  const row = table[channelName(channel)]?.[matrixPods.indexOf(from)];
  const found = row?.charAt(matrixPods.indexOf(to));
  return marks.find((mark) => mark === found) ?? "?";
}

/** Whether the attempt came out as it should; what nobody knows did not. */
export function isAsExpected(mark: Mark, isAllowed: boolean): boolean {
  return isAllowed ? mark === "." : mark === "X" || mark === "R";
}

/** The connections that did not come out as they should. */
export function wrongIn(table: Table, allows: (connection: Connection) => boolean): readonly Connection[] {
  return connections.filter((connection) => !isAsExpected(markIn(table, connection), allows(connection)));
}
