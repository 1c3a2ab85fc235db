// Saves one file and prints what came of it.

import { StorageFailure } from '../../../src/storage/failure.ts';
import { saveText } from '../../../src/storage/save.ts';
import { self } from './owner.ts';

const [path = ''] = process.argv.slice(2);
try {
  await saveText(path, 'new', self());
  console.log('saved');
} catch (error) {
  console.log(error instanceof StorageFailure ? error.code : String(error));
}
