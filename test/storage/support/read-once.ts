// Reads files and prints the codes of their problems; where this is run there is no `yaml` to load.
import { readDocument } from '../../../src/storage/document.ts';

for (const path of process.argv.slice(2)) {
  try {
    const { problems, locate } = await readDocument(path);
    const position = await locate(['items', 'caseload-size', 'rating']);
    console.log([...problems.map(({ code }) => code), `line ${position?.line}`].join(' '));
  } catch (error) {
    console.log(error instanceof Error && 'code' in error ? error.code : String(error));
  }
}
