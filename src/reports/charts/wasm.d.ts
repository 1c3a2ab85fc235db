declare module '*.wasm?url&inline' {
  const address: string;

  export { address as default };
}
