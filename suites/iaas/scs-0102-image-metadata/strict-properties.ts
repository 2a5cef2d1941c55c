import { hash, tags, virtualSize } from "./strict-others.ts";
import { hardware, licenses, subscriptions } from "./strict-flags.ts";
import { strictPromises } from "./strict-promises.ts";
import { strictVocabulary } from "./strict-vocabulary.ts";
import { strictTestcase, type StrictRule } from "./strict.ts";

const rules: Readonly<Record<string, StrictRule>> = {
  ...strictVocabulary,
  min_disk: virtualSize,
  ...strictPromises,
  licenses,
  subscriptions,
  hardware,
  hash,
  tags,
};

/** What the text asks of single properties beyond, or other than, the official testcases. */
export const strictProperties = Object.entries(rules).map(([name, rule]) => strictTestcase(name, rule));
