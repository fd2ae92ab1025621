import type { Rule } from '../rule.js';
import { unknownPriority } from './unknown-priority.js';

/** The rules of the category `header`. */
export const headerRules: readonly Rule[] = [unknownPriority];
