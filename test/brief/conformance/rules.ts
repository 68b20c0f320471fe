import { CONTENT_RULES } from './content.ts';
import { DOCUMENT_RULES } from './document.ts';
import { LINK_RULES } from './links.ts';
import { METADATA_RULES } from './metadata.ts';
import type { Rule } from './rule.ts';
import { STRUCTURE_RULES } from './structure.ts';

/** What our own checker asserts of every page: what PDF/UA-1 and PDF/A-3a ask for, and a little more. */
export const RULES: readonly Rule[] = [
  ...DOCUMENT_RULES,
  ...METADATA_RULES,
  ...STRUCTURE_RULES,
  ...CONTENT_RULES,
  ...LINK_RULES,
];
