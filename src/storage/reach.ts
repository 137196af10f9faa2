import { err, ok, type Result } from '../domain/result.ts';
import { errorCode } from './error-code.ts';

const DUPLICATE_KEY = 11_000;

/** Errors of the driver that say the store is not there now, or did not answer. */
const UNREACHABLE = [
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoServerSelectionError',
  'MongooseServerSelectionError',
  'MongoNotConnectedError',
  'MongoTopologyClosedError',
  'MongoPoolClearedError',
  'PoolClearedOnNetworkError',
  'MongoPoolClosedError',
  'MongoWaitQueueTimeoutError',
  'MongoOperationTimeoutError',
  'MongoServerClosedError',
  'MongoClientClosedError',
  'MongoWriteConcernError',
];

/**
 * Codes of a server that is stopping, or that is not the primary any more: InterruptedAtShutdown,
 * InterruptedDueToReplStateChange, ShutdownInProgress, PrimarySteppedDown, NotWritablePrimary, NotPrimaryNoSecondaryOk,
 * NotPrimaryOrSecondary.
 */
const GOING = [11_600, 11_602, 91, 189, 10_107, 13_435, 13_436];

/** Whether an error is a unique key doing its work. */
export function isDuplicateKey(error: unknown): boolean {
  return errorCode(error) === DUPLICATE_KEY;
}

/**
 * Runs an operation on the store. That the store cannot be reached is expected, and a value; everything else
 * the driver throws is a bug, and stays an exception.
 */
export async function reach<T>(operation: () => Promise<T>): Promise<Result<T, 'unavailable'>> {
  try {
    return ok(await operation());
  } catch (error) {
    if (UNREACHABLE.includes(nameOf(error)) || GOING.includes(Number(errorCode(error))))
      return err('unavailable');
    throw error;
  }
}

/** By name: classes differ where two copies of the driver meet, and names do not. */
function nameOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
}
