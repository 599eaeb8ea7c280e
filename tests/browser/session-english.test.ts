import { describe, expect, it } from 'vitest';
import { violations } from '../helpers/axe.ts';
import { servedSite } from '../helpers/served-site.ts';
import { watch } from '../helpers/visit.ts';

const served = servedSite();

describe('the trainer’s room in English', () => {
  it('goes from a plan that is too long to message, papers, slides and presenter, and axe finds nothing', async () => {
    const { page, problems, close } = await served.open('en/trainers/#20.o.2a.28v.3a.c', {
      bypassCSP: true,
    });
    const dialog = page.getByRole('dialog');
    const found: string[] = [];
    const check = async (what: string): Promise<void> => {
      found.push(...(await violations(page)).map((fault) => `${what}: ${fault}`));
    };
    await page.locator('.planner-proposals').getByRole('button').first().click();
    await expect.poll(() => page.locator('.planner-said').innerText()).toMatch(/^Removed: Activity: /);
    expect(await page.locator('.planner-total').innerText()).toContain('20 of 20 minutes');

    await page.getByRole('button', { name: 'Message to learners' }).click();
    await check('message');
    expect(await dialog.getByRole('textbox').last().inputValue()).toContain(served.url('en/'));
    await dialog.getByRole('button', { name: 'Close' }).click();

    await page.getByRole('button', { name: 'Print the papers of this session' }).click();
    await expect.poll(() => dialog.innerText()).toMatch(/About \d+ pages in all/);
    await check('papers');
    await dialog.getByRole('button', { name: 'Close' }).click();

    await page.getByRole('button', { name: 'Present this session' }).click();
    await page.locator('.session-deck .deck-page').waitFor();
    for (const key of ['g', '1', 'Enter', 'PageDown']) await page.keyboard.press(key);
    const [presenter] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: 'Notes window' }).click(),
    ]);
    const own = watch(presenter);
    await expect.poll(() => presenter.locator('.presenter h1').innerText()).toMatch(/^Slide 2 of /);
    found.push(...(await violations(presenter)).map((fault) => `presenter: ${fault}`));
    await presenter.close();
    await expect
      .poll(
        async () => {
          const kind = await page.locator('.session-deck .deck-page').getAttribute('data-kind');
          if (kind !== 'vote') await page.keyboard.press('PageDown');
          return kind;
        },
        { interval: 300 },
      )
      .toBe('vote');
    await check('vote');
    await page.keyboard.press('c');
    await dialog.getByRole('button', { name: 'Start the camera' }).waitFor();
    await check('camera');
    expect(found).toEqual([]);
    expect([...problems, ...own]).toEqual([]);
    await close();
  });
});
