import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { parse } from 'yaml';
import { readRubric } from './src/core/rubric/read.ts';
import { digestOf } from './src/storage/digest.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/**
 * Writes each shipped rubric, read and checked, to `dist/rubrics/<id>.json`: loading that takes a twentieth of the
 * time of the YAML. The YAML it was made from is kept beside it, so that an edited rubric is read afresh.
 */
function compileRubrics(): Plugin {
  return {
    name: 'compile-rubrics',
    generateBundle() {
      for (const file of readdirSync('rubrics').filter((name) => name.endsWith('.yaml'))) {
        const text = readFileSync(`rubrics/${file}`, 'utf8');
        const { rubric, problems } = readRubric(parse(text), digestOf(text));
        if (rubric === null)
          this.error(problems.map(({ path, message }) => `${file} ${path.join('.')}: ${message}`).join('\n'));
        const fileName = `rubrics/${file.replace('.yaml', '.json')}`;
        this.emitFile({ type: 'asset', fileName, source: JSON.stringify({ source: text, rubric }) });
      }
    },
  };
}

/** Puts the help into the built programme, as the programme itself gives it. */
function storeHelp(): Plugin {
  return {
    name: 'store-help',
    apply: 'build',
    closeBundle() {
      const { stdout } = spawnSync(process.execPath, ['bin/ips-fidelity.js', '--help'], { encoding: 'utf8' });
      const main = readFileSync('dist/main.cjs', 'utf8');
      writeFileSync(
        'dist/main.cjs',
        main.replace(JSON.stringify(helpMark), () => JSON.stringify(stdout.trimEnd())),
      );
    },
  };
}

/** Stands in the bundle where the help goes. */
const helpMark = '%help%';

/** Commander loads `child_process` for commands that are programmes of their own. We have none, and it takes long to load. */
function withoutSubprograms(): Plugin {
  return {
    name: 'without-subprograms',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('commander/lib/command.js')) return null;
      return { code: code.replace("require('node:child_process')", '{}'), map: null };
    },
  };
}

/**
 * What reading and scoring a review needs goes into one chunk, and what shows it into another: every file more costs
 * a start time. What every command needs stays by itself, and so does what is slow to load and seldom needed.
 */
function chunkOf(id: string): string | undefined {
  const file = /\/src\/(.*)\.ts$/.exec(id)?.[1] ?? '';
  if (/^core\/(printable|nearest)$/.test(file)) return 'words';
  if (
    /^core\/(conformity|item-problems|answers\/conformity|scoring|banding|suggestion|review\/(shape|build)|rubric\/lookup)/.test(
      file,
    )
  )
    return 'scoring';
  if (/^storage\/(text|failure|limits)$/.test(file)) return 'text';
  if (/^storage\/(document|json)/.test(file)) return 'scoring';
  if (/^core\/(cautions|personal-data|previous|independent)/.test(file)) return 'cautions';
  return /^ui\/(tables|columns|wrap|status|style)$/.test(file) ? 'tables' : undefined;
}

// The programme is bundled as CommonJS in chunks: on Node 20 this starts twice as fast as separate ES modules.
// pdfkit stays outside, because it reads its data files from its own folder.
export default defineConfig({
  define: { PACKAGE_VERSION: JSON.stringify(version), STORED_HELP: JSON.stringify(helpMark) },
  plugins: [compileRubrics(), storeHelp(), withoutSubprograms()],
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    minify: 'esbuild',
    commonjsOptions: { requireReturnsDefault: 'auto' },
    rollupOptions: {
      // The reader runs in threads of its own, which are started from a file.
      input: { main: 'src/cli/main.ts', reader: 'src/storage/many/worker.ts' },
      external: ['pdfkit'],
      output: {
        format: 'cjs',
        entryFileNames: '[name].cjs',
        chunkFileNames: '[name]-[hash].cjs',
        manualChunks: chunkOf,
      },
    },
  },
  // cli-table3 measures every cell, and its own measure is ten times as slow as the one that Inquirer brings.
  resolve: { alias: { 'string-width': 'fast-string-width' } },
  ssr: { noExternal: true, external: ['pdfkit'] },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    env: { NODE_EXTRA_CA_CERTS: '' },
  },
});
