import type { Monitor, Patience, Upload } from "../../clients/monitor/monitor.ts";
import { signSsh } from "../../signing/sshsig.ts";
import type { Signer } from "../../signing/signer.ts";
import type { Parcel } from "./parcel.ts";

export interface Delivery {
  readonly parcel: Parcel;
  readonly upload: Upload;
}

/** The parcels of each subject by the age of their results. */
export function bySubject(parcels: readonly Parcel[]): readonly (readonly Parcel[])[] {
  const groups = Map.groupBy(
    parcels.toSorted((a, b) => a.document.checkedAt.getTime() - b.document.checkedAt.getTime()),
    ({ document }) => document.subject,
  );
  return [...groups.values()];
}

/** What is signed and sent: several reports are one stream of YAML. */
export function streamOf(parcels: readonly Parcel[]): string {
  return parcels.map(({ document }) => document.text).join("");
}

/** The parcels of one subject in one upload; one by one where the monitor does not take them together. */
export async function deliver(
  parcels: readonly Parcel[],
  { monitor, signer }: { readonly monitor: Monitor; readonly signer: Signer },
  patience: Patience,
  signal: AbortSignal,
): Promise<readonly Delivery[]> {
  const bytes = Buffer.from(streamOf(parcels));
  const signature = await signSsh(bytes, signer, "report");
  const upload = await monitor.upload(Buffer.concat([Buffer.from(`${signature}&`), bytes]), patience, signal);
  const isDecided = upload.kind === "stored" || upload.kind === "unanswered";
  // All or nothing: one that is there already, or that is refused, keeps the others out.
  if (isDecided || parcels.length < 2) return parcels.map((parcel) => ({ parcel, upload }));
  const deliveries: Delivery[] = [];
  for (const parcel of parcels) deliveries.push(...(await deliver([parcel], { monitor, signer }, patience, signal)));
  return deliveries;
}
