/**
 * Lets Microsoft's recognizers build their expressions before anybody waits for them: in their own thread, about
 * four seconds of work, so nothing else has to wait for it. Without it the first answer in words does.
 */
export async function warmRecognizers(): Promise<void> {
  const { askSuite } = await import('./suite.ts');
  // The second number is no mistake: the library builds one part with the first and the rest with the next.
  const now = new Date();
  for (const text of ['vingt', 'deux']) await askSuite('number', text, now);
  await askSuite('age', 'seize ans', now);
  await askSuite('phone', '76 12 34 56', now);
  await askSuite('date', 'demain à 18h', now);
}
