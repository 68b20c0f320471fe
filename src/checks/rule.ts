import type { Content, Document } from '../base/model.ts';
import type { Problem } from '../base/problems.ts';

/** What the rules look at. */
export interface Subject {
  readonly content: Content;
  readonly document: Document;
  readonly today: string; // ISO, e.g. "2026-03-01"
}

/** Gives a problem for each place where a briefing breaks one rule. */
export type Rule = (subject: Subject) => Problem[];
