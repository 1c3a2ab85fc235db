// Walks a folder and prints what is found.
import { findFiles } from '../../../src/storage/walk.ts';

for await (const found of findFiles(process.argv.slice(2), ['.review.json'])) {
  console.log('path' in found ? found.path : found.failure.code);
}
