/**
 * What a page of Sandtable may load: its own files and nothing else, from nobody else. Styles in elements are allowed,
 * since widgets and charts place what they draw by them; scripts in the page, and text run as a script, are not.
 */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  // The sand table is painted on canvases and handed on as pictures.
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')
