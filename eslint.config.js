import js from '@eslint/js';
import ts from 'typescript-eslint';

/** Only src/config reads the environment; only the command line and main talk to the terminal. */
const environment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only src/config reads the environment; take the value as an argument.',
};
const defaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Give it a name: no default exports.',
};

export default ts.config(
  { ignores: ['node_modules', 'var', 'coverage', 'src/simulator/page', 'src/console/dist'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [js.configs.recommended, ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', environment, defaultExport],
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  { files: ['src/config/**'], rules: { 'no-restricted-syntax': ['error', defaultExport] } },
  { files: ['tests/**'], rules: { 'no-restricted-syntax': ['error', defaultExport] } },
  {
    // Loops over typed arrays, where every index is in bounds and a check would cost half the time.
    files: ['training/train-linear.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  { files: ['*.js', '*.cjs'], extends: [js.configs.recommended, ts.configs.disableTypeChecked] },
);
