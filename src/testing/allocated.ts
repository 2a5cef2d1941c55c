import { Session } from "node:inspector/promises";
import { setFlagsFromString } from "node:v8";

/** One in so many bytes is looked at: often enough for a per cent, seldom enough to be quick. */
const samplingInterval = 1_024;

/**
 * How many bytes this allocates, whether they live on or not. Unlike the size of the heap it hardly differs from one time to the
 * next: nothing is measured of when garbage is collected, and samples are taken at regular distances.
 */
export async function allocated(work: () => unknown): Promise<number> {
  setFlagsFromString("--sampling-heap-profiler-suppress-randomness");
  using session = connected();
  // The types of Node.js lag behind its protocol: without these two only what is still there would count.
  const whole = { includeObjectsCollectedByMajorGC: true, includeObjectsCollectedByMinorGC: true };
  await session.post("HeapProfiler.startSampling", { samplingInterval, ...whole } as { samplingInterval: number });
  await work();
  const { profile } = await session.post("HeapProfiler.stopSampling");
  const { samples } = profile as unknown as { readonly samples: readonly { readonly size: number }[] };
  return samples.reduce((sum, { size }) => sum + size, 0);
}

function connected(): Session & Disposable {
  const session = new Session();
  session.connect();
  return Object.assign(session, { [Symbol.dispose]: () => session.disconnect() });
}
