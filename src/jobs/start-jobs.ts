import { MongoBackend } from '@agendajs/mongo-backend';
import { Agenda } from 'agenda';
import type { Connection } from 'mongoose';
import type { Log } from '../domain/log.ts';
import { isDuplicateKey } from '../storage/reach.ts';
import type { Job } from './job.ts';

/** How often the database is asked what is due, and how long a job may take before its process counts as dead. */
export interface JobPace {
  readonly lookEvery: string;
  readonly lockMs: number;
}

const USUAL: JobPace = { lookEvery: '1 minute', lockMs: 10 * 60 * 1000 };

/**
 * Runs jobs by the calendar, for all processes that share the database (agenda). Resolves to a function
 * that starts no more. A job must be harmless when it runs again: its process may die before it is done.
 */
export async function startJobs(
  jobs: readonly Job[],
  connection: Connection,
  log: Log,
  { lookEvery, lockMs }: JobPace = USUAL,
): Promise<() => Promise<void>> {
  const { db } = connection;
  if (db === undefined) throw new Error('jobs start on an open connection');
  // agenda brings its own types of the driver; it is handed the very connection that everything else uses.
  const mongo = db as never;
  const agenda = new Agenda({
    backend: new MongoBackend({ mongo, collection: 'jobs' }),
    processEvery: lookEvery,
    defaultLockLifetime: lockMs,
  });
  agenda.on('fail', (error: Error | string, job) => {
    log.error('job_failed', { error, job: 'attrs' in job ? job.attrs.name : '' });
  });
  for (const job of jobs) agenda.define(job.name, () => job.run());
  agenda.on('error', (error) => {
    log.error('jobs_failed', { error });
  });
  await agenda.ready;
  await agenda.start();
  for (const job of jobs) await schedule(agenda, job);
  return () => agenda.stop(false);
}

/** Two processes that start at once both make the job; for the second, the unique index says that it is there. */
async function schedule(agenda: Agenda, { every, name }: Job): Promise<void> {
  try {
    await agenda.every(every, name);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    await agenda.every(every, name);
  }
}
