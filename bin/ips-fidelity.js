#!/usr/bin/env node
// CommonJS (see package.json beside this file), because Node 20 starts it faster than an ES module.
require('node:module').enableCompileCache?.();
const { processContext, run } = require('../dist/main.cjs');

run(process.argv.slice(2), processContext()).then((code) => {
  process.exitCode = code;
});
