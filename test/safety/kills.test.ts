import { expect, test } from 'vitest';
import { killBuilds, randomFrom } from './kill.ts';

test('thirty kills at random moments: every file whole, and one build after the next command', async () => {
  const { broken, mixed } = await killBuilds(30, randomFrom(20_260_301));
  expect({ broken, mixed }).toEqual({ broken: 0, mixed: 0 });
});
