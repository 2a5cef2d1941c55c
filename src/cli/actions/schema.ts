import { didYouMean } from "../../did-you-mean.ts";
import { UsageError } from "../../errors.ts";
import type { Io } from "../io.ts";
import { kindNames, kinds, type KindName } from "../schemas/registry.ts";
import { table } from "../table.ts";
import { text, type Words } from "../words.ts";

/** Works without a cloud and without a network. */
export async function printSchema(words: Words, io: Io): Promise<number> {
  const name = text(words, "name");
  if (name === undefined) io.stdout.write(table(kindNames.map((each) => [each, kinds[each].summary])));
  else io.stdout.write(await kinds[kindNamed(name)].jsonSchema());
  return 0;
}

export function kindNamed(name: string): KindName {
  const found = kindNames.find((each) => each === name);
  if (found !== undefined) return found;
  const closest = didYouMean(name, kindNames);
  throw new UsageError(
    `There is no schema "${name}". ${closest === undefined ? `There are: ${kindNames.join(", ")}.` : `Did you mean "${closest}"?`}`,
  );
}
