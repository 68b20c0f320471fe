declare module 'handlebars/runtime.js' {
  /** Handlebars without its parser and compiler, for templates that are compiled. */
  const runtime: Pick<typeof Handlebars, 'create'>;
  export default runtime;
}
