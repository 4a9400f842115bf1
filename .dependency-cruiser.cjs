/** Who may import whom. A change here is a change of the house. */
const never = (name, from, to, comment) => ({ name, comment, severity: 'error', from: { path: from }, to })

module.exports = {
  forbidden: [
    never('no-circles', '^(shared|functions|infra|miniprogram)', { circular: true }, 'Rooms have doors one way.'),
    never('domain-is-pure', '^shared/domain', { pathNot: '^shared/domain' }, 'The rules import nothing but themselves.'),
    never(
      'contract-stands-on-domain',
      '^shared/contract',
      { pathNot: '^(shared/(domain|contract)|node_modules/zod)' },
      'The contract is made of the rules and a schema library.',
    ),
    never(
      'use-cases-know-ports-only',
      '^functions/(?!adapters|handlers)',
      { pathNot: '^(shared/(domain|contract)|functions/(?!adapters|handlers)|node_modules/(zod|@middy))' },
      'No SDK, clock, randomness, environment or network in a use case.',
    ),
    never(
      'adapters-do-not-wire',
      '^functions/adapters',
      { path: '^functions/handlers' },
      'Handlers wire; adapters implement ports.',
    ),
    never(
      'pages-know-shared-only',
      '^miniprogram',
      { path: '^(functions|infra|test)' },
      'Pages speak to the API by its contract.',
    ),
    never(
      'stacks-name-entries-only',
      '^infra/(?!local|cli)',
      { path: '^(functions|miniprogram|test)' },
      'Stacks are made from the contract and name function entry points.',
    ),
    never(
      'tests-are-not-shipped',
      '^(shared|functions|infra|miniprogram)',
      { path: '^test' },
      'Nothing that runs imports a test.',
    ),
    never('local-is-not-shipped', '^(shared|functions|miniprogram)', { path: '^infra' }, 'Stand-ins never reach production.'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|node_modules/.*/node_modules)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types'],
    },
  },
}
