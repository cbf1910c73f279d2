import { useEffect, useState } from 'react';
import type { Grants } from './grants';

/** The match patterns of all hosts granted now, kept up to date; null until they are known. */
export function useGranted(grants: Grants): readonly string[] | null {
  const [granted, setGranted] = useState<readonly string[] | null>(null);
  useEffect(() => {
    const read = () => void grants.granted().then(setGranted);
    read();
    return grants.onChange(read);
  }, [grants]);
  return granted;
}
