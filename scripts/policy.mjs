/**
 * What the workbench's page may do, said in its <meta> and again by the server: load its own files and talk to nobody.
 * Style attributes and style elements are how the spreadsheet and Fluent UI draw; no script is ever made from text.
 */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
