import type { Content, Document } from '../base/model.ts';
import type { Problem } from '../base/problems.ts';
import { pastReview } from './past-review.ts';
import type { Rule } from './rule.ts';
import { unseenContent } from './unseen-content.ts';
import { unseenSection } from './unseen-section.ts';
import { unusedFact } from './unused-fact.ts';
import { unusedSource } from './unused-source.ts';

/** Every rule. To add one is one file here, one line in this list and one code in base/problems.ts. */
const RULES: readonly Rule[] = [unusedSource, unusedFact, pastReview, unseenSection, unseenContent];

/** Gives what an author should know about a briefing that can be built. `today` is ISO. */
export function check(content: Content, document: Document, today: string): Problem[] {
  return RULES.flatMap((rule) => rule({ content, document, today }));
}
