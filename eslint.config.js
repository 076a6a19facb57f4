import js from '@eslint/js'
import tseslint from 'typescript-eslint'

const clocks = ['new Date()', 'Date.now()', 'Math.random()']
const pure = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: `Domain rules take the time as an argument; no ${clocks.join(', ')}.`,
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Domain rules take the time as an argument.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Domain rules take chance as an argument.',
  },
]
const noBypass = {
  selector: "Property[key.name='overrideAccess'][value.value=true]",
  message:
    'Act for the person: overrideAccess: false with user and req. Where the system itself acts, use asSystem() of actions/, which says why.',
}

const noTypeSwitch = {
  selector: "SwitchStatement > MemberExpression[object.name='field'][property.name='type']",
  message:
    'What a type of field means is in its record (src/domain/fieldTypes) or in a map with every type as a key: a switch forgets one in silence.',
}

const slugs = [
  {
    selector:
      "CallExpression:matches([callee.object.property.name=/^(payload|db)$/], [callee.object.name=/^(payload|db)$/]) > ObjectExpression > Property[key.name='collection']:not([value.callee.name='slugOf']):not([value.name=/^(slug|QUEUED|QUEUED_JOBS)$/]):not([value.value=/^payload-/])",
    message:
      'What an app calls a collection is for slugOf() to say: collection: slugOf(payload, name), or a const slug of it. Or use actions/records and actions/load.',
  },
  {
    selector: "CallExpression[callee.name='storedIdIn'] > Literal.arguments",
    message: 'It takes the slug of the app: slugOf(payload, name).',
  },
  {
    selector: "MemberExpression[object.property.name='collections'] > Literal.property",
    message:
      'Payload knows a collection by the slug of the app: slugOf(), or useSlugs() in the admin.',
  },
]

export default tseslint.config(
  {
    ignores: [
      'dist',
      '.next',
      '.data',
      'next-env.d.ts',
      'src/app/(payload)/admin/importMap.js',
      'scripts/migrations',
      'src/records/generated.ts',
      'examples',
      'eslint.config.js',
      'jest.config.js',
      '.dependency-cruiser.cjs',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      curly: 'error',
      complexity: ['error', 10],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 3],
      'no-console': 'error',
      'no-restricted-syntax': ['error', noBypass, noTypeSwitch],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_$', argsIgnorePattern: '^_', caughtErrors: 'all' },
      ],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx', 'collections/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', noBypass, noTypeSwitch, ...slugs],
      'no-restricted-globals': [
        'error',
        {
          name: 'process',
          message:
            'Only payload.config.ts and scripts/ read the environment; take it as an option.',
        },
      ],
    },
  },
  {
    files: ['src/domain/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noBypass, noTypeSwitch, ...pure] },
  },
  {
    files: ['scripts/**/*.ts', 'scripts/**/*.mjs'],
    languageOptions: { globals: { process: 'readonly' } },
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.test.ts', 'test/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'no-restricted-globals': 'off',
      'no-restricted-syntax': 'off',
      complexity: 'off',
      'max-params': 'off',
      'max-lines': ['error', 400],
    },
  },
  {
    // Suites of tests that the package brings along.
    files: ['src/contracts/*.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    files: ['templates/pages/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'clearTimeout',
          'crypto',
          'document',
          'fetch',
          'FormData',
          'setTimeout',
          'URLSearchParams',
          'window',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    // Runs in a page, in a browser.
    files: ['templates/worker/readPage.js'],
    languageOptions: {
      globals: { document: 'readonly', getComputedStyle: 'readonly', Node: 'readonly' },
    },
  },
  { files: ['**/*.mjs', '**/*.js'], extends: [tseslint.configs.disableTypeChecked] },
)
