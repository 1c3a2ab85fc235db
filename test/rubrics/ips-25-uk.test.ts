import { describe, expect, test } from 'vitest';
import { bandOf } from '../../src/core/banding.ts';
import type { InputValues } from '../../src/core/review/model.ts';
import { allItems } from '../../src/core/rubric/lookup.ts';
import { suggestRating } from '../../src/core/suggestion/suggest.ts';
import { inputFault, togetherFault } from '../../src/core/suggestion/inputs.ts';
import { itemOf, ukRubric } from '../support/rubrics.ts';
import { bandFacts, itemFacts, judgementItems, scaleFacts } from './facts.ts';
import * as thresholds from './thresholds.ts';

