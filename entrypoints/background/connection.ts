import { DATABASE_NAME, type Database, openDatabase } from '@/lib/store/database';

let opened: Promise<Database> | null = null;

/** The worker's one connection; opened anew after a failure or when a newer version closed it. */
export function database(): Promise<Database> {
  opened ??= openDatabase(DATABASE_NAME, forget).catch((error) => {
    forget();
    throw error;
  });
  return opened;
}

function forget(): void {
  opened = null;
}
