import type { Job } from '../../shared/contract/jobs.ts'
import type { ConsumerName } from '../../shared/contract/tables.ts'
import { cursor, directory, type Grants, KEYED, outbox, tally } from './access.ts'

/** What jobs and consumers may do: only the counting ones write Statistics. */
export const workers: Record<Job['function'] | ConsumerName, Grants> = {
  'apply-default-ratings': {
    tables: { Evaluations: { actions: ['GetItem', 'UpdateItem'], indexes: ['due'] }, Engagement: cursor },
  },
  'recompute-deadlines': {
    tables: {
      Directory: { actions: ['GetItem', 'UpdateItem'] },
      Evaluations: { actions: ['BatchGetItem', 'UpdateItem'], indexes: ['due'] },
      Tickets: { actions: [...KEYED, 'PutItem'], indexes: ['open'] },
      Reviews: { actions: [...KEYED, 'PutItem'], indexes: ['open'] },
      Engagement: cursor,
    },
  },
  'escalate-overdue-tickets': {
    tables: {
      Tickets: { actions: ['GetItem', 'PutItem'], indexes: ['due'] },
      Reviews: { actions: ['BatchGetItem'] },
      Engagement: cursor,
    },
  },
  'export-statistics': {
    tables: { Engagement: { actions: ['GetItem', 'PutItem', 'UpdateItem'] }, Directory: directory },
  },
  'conclude-reviews': { tables: { Reviews: { actions: ['GetItem', 'PutItem'], indexes: ['due'] }, Engagement: cursor } },
  'escalate-protection': {
    tables: {
      Engagement: { actions: [...KEYED, 'Query', 'PutItem', 'UpdateItem'], indexes: ['open'] },
      Outbox: outbox,
    },
  },
  'follow-reviews': {
    tables: {
      Directory: directory,
      Evaluations: { actions: ['UpdateItem'] },
      Tickets: { actions: ['GetItem', 'PutItem'] },
      Outbox: outbox,
      Engagement: { actions: ['GetItem', 'Query'] },
    },
  },
  'send-digests': {
    tables: {
      Tickets: { actions: ['BatchGetItem'], indexes: ['open'] },
      Outbox: outbox,
      Engagement: { actions: ['GetItem', 'Query', 'UpdateItem'] },
    },
  },
  'alert-overdue-cards': { tables: { Cards: { actions: ['GetItem', 'PutItem'], indexes: ['due'] }, Engagement: cursor } },
  'retry-deliveries': { tables: { Outbox: { actions: [...KEYED, 'UpdateItem'], indexes: ['due'] }, Engagement: cursor } },
  'reconcile-superior': {
    tables: {
      Outbox: { actions: [...KEYED, 'UpdateItem'], indexes: ['day'] },
      Evaluations: { actions: ['GetItem'] },
      Engagement: { actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem'] },
    },
    secret: true,
  },
  'refresh-dictionary': { tables: { Engagement: { actions: ['GetItem', 'PutItem', 'UpdateItem'] } }, secret: true },
  'follow-evaluations': {
    tables: { Tickets: { actions: ['GetItem', 'PutItem'] }, Outbox: outbox, Engagement: { actions: ['GetItem', 'PutItem'] } },
  },
  'follow-tickets': {
    tables: {
      Directory: directory,
      Evaluations: { actions: ['UpdateItem'] },
      Tickets: { actions: ['GetItem', 'PutItem'] },
      Outbox: outbox,
      Engagement: { actions: ['GetItem', 'Query'] },
    },
  },
  'forward-evaluations': {
    tables: {
      Outbox: { actions: ['GetItem', 'PutItem'] },
      Evaluations: { actions: ['GetItem', 'UpdateItem'] },
      Tickets: { actions: ['GetItem'] },
      Directory: directory,
    },
    secret: true,
  },
  'send-messages': {
    tables: {
      Outbox: outbox,
      Evaluations: { actions: ['GetItem', 'UpdateItem'] },
      Tickets: { actions: KEYED, indexes: ['work'] },
      Reviews: { actions: ['GetItem'] },
      Directory: directory,
      Engagement: { actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem'] },
    },
    secret: true,
  },
  'print-documents': {
    tables: {
      Directory: { actions: [...KEYED, 'UpdateItem'], indexes: ['children'] },
      Engagement: { actions: ['GetItem', 'PutItem'] },
      Cards: { actions: ['GetItem'] },
      Tickets: { actions: ['GetItem'] },
      Reviews: { actions: ['BatchGetItem'] },
    },
    bucket: 'write',
    evidence: { folders: ['tickets'] },
  },
  'count-evaluations': { tables: { Statistics: tally, Directory: directory } },
  'count-tickets': { tables: { Statistics: tally, Directory: directory } },
  'run-exports': {
    tables: {
      Statistics: { actions: ['Query', 'BatchGetItem'], indexes: ['list'] },
      Evaluations: { actions: ['BatchGetItem'] },
      Directory: directory,
      Cards: { actions: ['BatchGetItem'], indexes: ['books'] },
      Tickets: { actions: ['BatchGetItem'], indexes: ['unit', 'list'] },
      Engagement: { actions: ['GetItem', 'Query', 'PutItem'] },
    },
    bucket: 'write',
  },
}
