import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  // Relative, because the shells serve the window from different places.
  base: './',
  plugins: [react()],
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    // Nothing inline: the content security policy allows files of our own only.
    assetsInlineLimit: 0,
    target: 'chrome152',
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
    // Read from the disk or over loopback: what is large for a network is not large here.
    chunkSizeWarningLimit: 750,
  },
});
