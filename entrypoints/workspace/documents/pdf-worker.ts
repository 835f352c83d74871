/** pdf.js in a worker of its own, for pages that are shown as they look. */
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
