import { readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { parse } from 'yaml';
import { readRubric } from './src/core/rubric/read.ts';
import { digestOf } from './src/storage/text.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/**
 * Writes each shipped rubric, read and checked, to `dist/rubrics/<digest>.json`: loading that takes a
 * twentieth of the time of the YAML. The name is the digest of the YAML, so that an edited rubric is read afresh.
 */
function compileRubrics(): Plugin {
  return {
    name: 'compile-rubrics',
    generateBundle() {
      for (const file of readdirSync('rubrics').filter((name) => name.endsWith('.yaml'))) {
        const text = readFileSync(`rubrics/${file}`, 'utf8');
        const digest = digestOf(text);
        const { rubric, problems } = readRubric(parse(text), digest);
        if (rubric === null)
          this.error(problems.map(({ path, message }) => `${file} ${path.join('.')}: ${message}`).join('\n'));
        this.emitFile({ type: 'asset', fileName: `rubrics/${digest}.json`, source: JSON.stringify(rubric) });
      }
    },
  };
}

// The programme is bundled as CommonJS in chunks: on Node 20 this starts twice as fast as separate ES modules.
// pdfkit stays outside, because it reads its data files from its own folder.
export default defineConfig({
  define: { PACKAGE_VERSION: JSON.stringify(version) },
  plugins: [compileRubrics()],
  build: {
    ssr: 'src/cli/main.ts',
    target: 'node20',
    outDir: 'dist',
    minify: 'esbuild',
    rollupOptions: {
      external: ['pdfkit'],
      output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
    },
  },
  ssr: { noExternal: true, external: ['pdfkit'] },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    env: { NODE_EXTRA_CA_CERTS: '', NO_COLOR: '', FORCE_COLOR: '' },
  },
});
