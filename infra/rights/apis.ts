import type { Audience } from '../../shared/contract/route.ts'
import { directory, type Grants, KEYED, outbox, statistics } from './access.ts'

/** What each audience's function may do: only a citizen and those who record for one write Evaluations. */
export const apis: Record<`api-${Audience}`, Grants> = {
  'api-public': { tables: { Directory: directory, Statistics: statistics } },
  'api-session': {
    tables: { Directory: directory, Engagement: { actions: ['GetItem', 'PutItem', 'UpdateItem'] } },
    secret: true,
  },
  'api-citizen': {
    tables: {
      Directory: directory,
      Evaluations: { actions: [...KEYED, 'PutItem', 'UpdateItem'], indexes: ['applicant'] },
      Tickets: { actions: [...KEYED, 'PutItem'], indexes: ['receipt'] },
      Reviews: { actions: ['BatchGetItem', 'PutItem'] },
      Outbox: outbox,
      Engagement: { actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem'] },
    },
    secret: true,
  },
  'api-staff': {
    tables: {
      Directory: directory,
      Statistics: { actions: ['Query'] },
      Tickets: { actions: [...KEYED, 'PutItem'], indexes: ['work', 'unit'] },
      Engagement: { actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem'] },
    },
    secret: true,
    bucket: 'read',
  },
  'api-admin': {
    tables: {
      Directory: directory,
      Statistics: statistics,
      Tickets: { actions: KEYED, indexes: ['open', 'list', 'unit'] },
      Engagement: { actions: ['GetItem', 'Query', 'PutItem'] },
    },
    secret: true,
    bucket: 'read',
  },
  'api-supervision': {
    tables: {
      Directory: { actions: [...KEYED, 'UpdateItem'], indexes: ['children'] },
      Evaluations: { actions: ['BatchGetItem'], indexes: ['due'] },
      Tickets: { actions: [...KEYED, 'PutItem'], indexes: ['open'] },
      Reviews: { actions: [...KEYED, 'PutItem'], indexes: ['open'] },
      Engagement: { actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem'] },
    },
    secret: true,
  },
  'api-evidence': {
    tables: {
      Directory: directory,
      Tickets: { actions: ['GetItem', 'PutItem'] },
      Reviews: { actions: ['BatchGetItem'] },
      Engagement: { actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem'] },
    },
    secret: true,
    bucket: 'read',
    evidence: { folders: ['tickets', 'incoming'], write: true },
  },
  'api-exchange': {
    tables: {
      Directory: directory,
      Evaluations: { actions: [...KEYED, 'PutItem', 'UpdateItem'] },
      Tickets: { actions: ['GetItem', 'PutItem'] },
      Engagement: { actions: ['PutItem'] },
    },
    secret: true,
  },
  'api-desk': {
    tables: {
      Directory: directory,
      Evaluations: { actions: [...KEYED, 'PutItem', 'UpdateItem'] },
      Tickets: { actions: ['GetItem', 'PutItem'] },
      Engagement: { actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem'] },
    },
    secret: true,
  },
  'api-cards': {
    tables: {
      Directory: directory,
      Cards: { actions: [...KEYED, 'Query', 'PutItem'], indexes: ['open', 'books', 'traces'] },
      Evaluations: { actions: ['GetItem', 'PutItem', 'UpdateItem'] },
      Engagement: { actions: ['GetItem'] },
    },
    secret: true,
    evidence: { folders: ['cards'], write: true },
  },
  'api-channels': {
    tables: {
      Directory: { actions: [...KEYED, 'UpdateItem'], indexes: ['children'] },
      Cards: { actions: KEYED, indexes: ['books'] },
      Statistics: { actions: ['BatchGetItem'] },
      Engagement: { actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem'] },
    },
    secret: true,
    bucket: 'read',
  },
  'api-superior': {
    tables: {
      Directory: directory,
      Outbox: { actions: [...KEYED, 'UpdateItem'], indexes: ['due', 'day'] },
      Evaluations: { actions: ['GetItem', 'PutItem', 'UpdateItem'] },
      Statistics: { actions: ['Query'] },
      Engagement: { actions: ['GetItem', 'Query', 'PutItem'] },
    },
    secret: true,
    bucket: 'read',
  },
  'api-device': {
    tables: {
      Directory: directory,
      Evaluations: { actions: ['GetItem', 'PutItem', 'UpdateItem'] },
      Engagement: { actions: ['GetItem', 'PutItem', 'UpdateItem'] },
    },
    secret: true,
  },
  'api-gateway': {
    tables: {
      Directory: directory,
      Evaluations: { actions: [...KEYED, 'UpdateItem'] },
      Engagement: { actions: ['GetItem', 'PutItem'] },
    },
    secret: true,
  },
  'api-review': {
    tables: {
      Directory: directory,
      Reviews: { actions: [...KEYED, 'PutItem'], indexes: ['open', 'list'] },
      Tickets: { actions: KEYED },
      Engagement: { actions: ['GetItem', 'PutItem'] },
    },
    secret: true,
  },
}
