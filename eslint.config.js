import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The host's clock, dice and time zone: parameters in the core, ports in the engine. */
const impure = [
  { object: 'Date', property: 'now', message: 'Time is a parameter here.' },
  { object: 'Math', property: 'random', message: 'Randomness is a parameter here.' },
];

export default defineConfig(
  { ignores: ['out/', 'release/', 'node_modules/', 'test/fixtures/', 'scripts/', '*.js', '*.mjs'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Names, not defaults.' }],
      'no-console': 'error',
    },
  },
  {
    files: ['src-core/**/*.ts', 'src-main/engine/**/*.ts'],
    rules: {
      'no-restricted-properties': ['error', ...impure],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Names, not defaults.' },
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Time is a parameter here.' },
        {
          selector: 'CallExpression[callee.property.name="resolvedOptions"]',
          message: 'The time zone is a parameter here.',
        },
      ],
    },
  },
  {
    files: ['src-main/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          name: 'node:http',
          allowTypeImports: true,
          message: 'src-main/node/node-http.ts has it, for a tenth of the time.',
        },
      ],
    },
  },
  // Ports and their fakes are records of closures: taken apart they still work.
  {
    files: ['src-main/engine/**/*.ts', 'test/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/unbound-method': 'off' },
  },
  { files: ['src-renderer/**/*.{ts,tsx}'], extends: [reactHooks.configs.flat.recommended] },
  { files: ['vitest.config.ts', 'src-renderer/vite.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['test/**/*.{ts,tsx}'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
);
