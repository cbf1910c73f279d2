import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { hostileReview, reportStyle } from '@/test/support/report-style';
import { writeReport } from './write-report';

const office = spawnSync('soffice', ['--version'], { timeout: 20_000 }).status === 0;
if (!office)
  console.log('skipped: LibreOffice (soffice) is not installed, so slides and workbooks are not opened by it');

const folder = mkdtempSync(join(tmpdir(), 'pitcrew-office-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!office)('slides and workbooks, opened by LibreOffice', () => {
  it('become pages, whatever the plan names', async () => {
    const files: string[] = [];
    for (const kind of ['pptx', 'xlsx'] as const) {
      const { bytes } = await writeReport(hostileReview(), kind, reportStyle('en'), '2026-11-11T22:00');
      const file = join(folder, `${kind}.${kind}`);
      writeFileSync(file, bytes);
      files.push(file);
    }
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
      timeout: 80_000,
      stdio: 'ignore',
    });
    for (const file of files) {
      const page = file.replace(/\.\w+$/, '.pdf');
      expect(existsSync(page)).toBe(true);
      expect(statSync(page).size).toBeGreaterThan(20_000);
    }
  }, 90_000);
});
