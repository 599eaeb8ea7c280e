import { describe, expect, it } from 'vitest';
import { itNightly, sample } from '../helpers/runs.ts';
import { servedSite } from '../helpers/served-site.ts';
import { sites } from '../helpers/sites.ts';

// By day below a base, where a link is more easily wrong.
describe.each(sample(sites, ({ base }) => base !== '/'))('search, served from $base', (site) => {
  const { base } = site;
  const served = servedSite(site);
  const { open } = served;

  it('loads nothing of search before it is asked for', async () => {
    const context = await served.browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(served.url('nhiem-vu/chung/'));
    await page.locator('search-opener:defined').waitFor({ state: 'attached' });
    // What a page asks for by itself, it asks for when it is idle at the latest.
    await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
    expect(requests.filter((url) => /pagefind|search/.test(url))).toEqual([]);
    await context.close();
  });

  it.each(sample(['/', 'Control+k']))(
    'opens by %s, finds a lesson without marks, walks by arrow keys, opens by Enter',
    async (key) => {
      const { page, problems, close } = await open('./');
      await page.keyboard.press(key);
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      await page.keyboard.type('bao bi');
      await expect.poll(() => dialog.locator('.results > li').count()).toBeGreaterThan(0);
      await expect.poll(() => dialog.getByRole('status').innerText()).toMatch(/\d+ kết quả/);
      await page.keyboard.press('ArrowDown');
      const focused = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
      expect(focused.startsWith(base)).toBe(true);
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.pathname !== base);
      expect(await page.locator('main h1').count()).toBe(1);
      expect(problems).toEqual([]);
      await close();
    },
  );

  it('closes by Escape and gives the focus back', async () => {
    const { page, close } = await open('./');
    await page.getByRole('link', { name: 'Tìm trong bài học' }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('search-opener');
    await close();
  });

  it('has a page of its own that can be linked and goes back and forward', async () => {
    const { page, problems, close } = await open('tim-kiem/?q=d%E1%BB%B1+b%C3%A1o');
    const results = page.locator('main ol#results > li');
    await expect.poll(() => results.count()).toBeGreaterThan(0);
    expect(await page.locator('main input[type=search][name=q]').inputValue()).toBe('dự báo');
    const first = await results.first().locator('a').first().getAttribute('href');
    expect(first?.startsWith(base)).toBe(true);
    await page.locator('main input[type=search]').fill('thương hiệu');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('#q=th');
    await page.goBack();
    await expect.poll(() => page.locator('main input[type=search]').inputValue()).toBe('thương hiệu');
    expect(problems).toEqual([]);
    await close();
  });

  it('shows as text, without an error, whatever is typed', async () => {
    const { page, problems, close } = await open('tim-kiem/');
    const type = (query: string): Promise<void> =>
      page.locator('main input[type=search]').evaluate((input: HTMLInputElement, value) => {
        input.value = value;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }, query);
    const status = page.locator('main [role=status]');
    for (const query of ['<img src=x onerror=alert(1)>', 'a'.repeat(10_000), '\uD800 bao bì', 'qwxzqwxz']) {
      await type('');
      await expect.poll(() => status.innerText()).toBe('');
      await type(query);
      await expect.poll(() => status.innerText(), { message: query.slice(0, 40) }).not.toBe('');
      expect(await page.locator('main img').count()).toBe(0);
      expect(problems).toEqual([]);
    }
    await close();
  });

  it('says so and offers another try when the index cannot be loaded', async () => {
    const { page, close } = await open('tim-kiem/');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.locator('main input[type=search]').fill('giá');
    const status = page.locator('main [role=status]');
    await expect.poll(() => status.innerText()).toContain('Chưa tải được phần tìm kiếm');
    await page.unroute('**/pagefind/**');
    await status.getByRole('button', { name: 'Thử lại' }).click();
    await expect.poll(() => page.locator('ol#results > li').count()).toBeGreaterThan(0);
    await close();
  });

  it('never finds the answers of a quiz nor the expected answers of an activity', async () => {
    // As built: without script the answers stand in one order, in the page that has them all.
    const asBuilt = await open('cau-hoi-kiem-tra/', { javaScriptEnabled: false });
    const final = await asBuilt.page.locator('quiz-question .answers li').allTextContents();
    await asBuilt.page.goto(served.url('nhiem-vu/chung/'));
    const answers = await asBuilt.page.locator('quiz-question .answers li').allTextContents();
    expect(final.length).toBeGreaterThan(20);
    const { page, close } = await open('giang-vien/?giang-vien=1');
    const expected = await page.locator('[data-short] [data-note] > div li').allTextContents();
    expect(expected.length).toBeGreaterThan(20);
    const hidden = [...answers.slice(0, 6), ...final.slice(0, 3), ...expected.slice(0, 6)];
    await page.goto(served.url('tim-kiem/'));
    const input = page.locator('main input[type=search]');
    const status = page.locator('main [role=status]');
    for (const text of hidden) {
      const phrase = text.trim().split(/\s+/).slice(-7).join(' ');
      await input.fill('');
      await expect.poll(() => status.innerText()).toBe('');
      await input.fill(phrase);
      await expect.poll(() => status.innerText()).not.toBe('');
      for (const result of await page.locator('ol#results > li').all()) {
        if (!(await result.innerText()).replace(/\s+/g, ' ').includes(phrase)) continue;
        // What a page teaches may stand in an answer as well.
        await asBuilt.page.goto(
          new URL((await result.locator('a').first().getAttribute('href')) ?? '', page.url()).href,
        );
        const taught = await asBuilt.page.locator('main').evaluate((main) => {
          for (const hiding of main.querySelectorAll('quiz-question, [data-note]')) hiding.remove();
          return (main.textContent ?? '').replace(/\s+/g, ' ');
        });
        expect(taught).toContain(phrase);
      }
    }
    await asBuilt.close();
    await close();
  });

  itNightly('says what it corrected, and searches for the very words on request', async () => {
    const { page, close } = await open('tim-kiem/');
    await page.locator('main input[type=search]').fill('thuong hieuj');
    const status = page.locator('main [role=status]');
    await expect.poll(() => status.innerText()).toContain('Đang hiện kết quả cho');
    const corrected = await page.locator('ol#results > li').count();
    expect(corrected).toBeGreaterThan(0);
    await status.getByRole('button', { name: 'Tìm đúng “thuong hieuj”' }).click();
    await expect.poll(() => status.innerText()).not.toContain('Đang hiện kết quả cho');
    await close();
  });

  itNightly('says so rather than pass noise off as results', async () => {
    const { page, close } = await open('tim-kiem/');
    for (const [query, said] of [
      ['qwxzqwxz', /Không tìm thấy “qwxzqwxz”/],
      ['ROI', /Khóa học không nói riêng về “roi”/],
      ['đường sắt', /Không bài nào có đủ các chữ “đường sắt”/],
    ] as const) {
      await page.locator('main input[type=search]').fill(query);
      await expect.poll(() => page.locator('main [role=status]').innerText()).toMatch(said);
      expect(await page.locator('ol#results > li').count(), query).toBeLessThanOrEqual(3);
    }
    await close();
  });

  it('narrows by module and by kind of page, in the address too', async () => {
    const { page, close } = await open('tim-kiem/?q=gi%C3%A1&module=strategies');
    const results = page.locator('ol#results > li');
    await expect.poll(() => results.count()).toBeGreaterThan(0);
    const hrefs = await results
      .locator('a:first-child')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(hrefs.filter((href) => !href.startsWith(`${base}chien-luoc/`))).toEqual([]);
    await page.getByLabel('Phần').selectOption('');
    await page.getByLabel('Loại trang').selectOption('overview');
    await expect.poll(() => page.url()).toContain('kind=overview');
    await expect.poll(() => results.locator('.tag').count()).toBe(0);
    await close();
  });

  it('marks the words in the page that is opened, until Escape, and leaves its address alone', async () => {
    const { page, problems, close } = await open('tim-kiem/?q=dinh+gia');
    await page.locator('ol#results > li a').first().click();
    await page.waitForURL((url) => !url.pathname.includes('tim-kiem'));
    await page.locator('.notice-bar').waitFor();
    const marked = await page.evaluate(() => [...(CSS.highlights.get('search') ?? [])].map(String));
    expect(marked.map((word) => word.toLowerCase())).toEqual(expect.arrayContaining(['định', 'giá']));
    expect(page.url()).not.toMatch(/\?|dinh-gia|q=/);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.notice-bar').count()).toBe(0);
    expect(await page.evaluate(() => CSS.highlights.has('search'))).toBe(false);
    await page.reload();
    expect(await page.evaluate(() => CSS.highlights.has('search'))).toBe(false);
    expect(problems).toEqual([]);
    await close();
  });

  it('remembers the searches whose results were opened, and forgets them on request', async () => {
    const { page, close } = await open('tim-kiem/?q=bao+bi');
    await page.locator('ol#results > li a').first().click();
    await page.waitForURL((url) => !url.pathname.includes('tim-kiem'));
    await page.goto(served.url(''));
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'bao bi' }).click();
    await expect.poll(() => dialog.locator('.results > li').count()).toBeGreaterThan(0);
    await dialog.getByRole('searchbox').fill('');
    await dialog.getByRole('button', { name: 'Xóa danh sách này' }).click();
    expect(await dialog.getByRole('button', { name: 'bao bi' }).count()).toBe(0);
    await close();
  });

  it('offers all lessons in the dialog when nothing is found', async () => {
    const { page, problems, close } = await open('./');
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await page.keyboard.type('qwxzqwxz');
    await expect.poll(() => dialog.locator('a[data-lesson]').count()).toBe(11);
    expect(problems).toEqual([]);
    await close();
  });

  it('searches for what an input method composes after a pause, and opens nothing when Enter ends it', async () => {
    const { page, close } = await open('./');
    await page.keyboard.press('/');
    const input = page.getByRole('dialog').getByRole('searchbox');
    await input.evaluate((field: HTMLInputElement) => {
      field.value = 'bao bì';
      field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    });
    const results = page.getByRole('dialog').locator('.results > li');
    await expect.poll(() => results.count()).toBeGreaterThan(0);
    // As Safari tells it: no longer composing, but the key is the input method's.
    await input.evaluate((field) =>
      field.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true, cancelable: true }),
      ),
    );
    expect(new URL(page.url()).pathname).toBe(base);
    expect(await page.getByRole('dialog').count()).toBe(1);
    await close();
  });

  it('opens by Enter what the field holds, however fast, and remembers that alone', async () => {
    const { page, close } = await open('./');
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await page.keyboard.type('văn hóa');
    await expect.poll(() => dialog.locator('.results > li').count()).toBeGreaterThan(0);
    const input = dialog.getByRole('searchbox');
    await input.evaluate((field: HTMLInputElement) => {
      field.value = 'dự báo doanh số';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    });
    await page.waitForURL((url) => url.href.endsWith('#sales-forecast'));
    await page.goto(served.url(''));
    await page.keyboard.press('/');
    await dialog.getByRole('button', { name: 'dự báo doanh số' }).first().waitFor();
    expect(await dialog.getByRole('button', { name: 'văn hóa', exact: true }).count()).toBe(0);
    await close();
  });

  it('opens with what others ask and lessons to go on with', async () => {
    const { page, problems, close } = await open('./');
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog');
    await expect.poll(() => dialog.locator('.search-lessons a').count()).toBe(4);
    await dialog.getByRole('button', { name: 'CRM là gì' }).click();
    await expect.poll(() => dialog.locator('.results a').first().getAttribute('href')).toContain('#crm');
    expect(await dialog.locator('.search-lessons').count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });

  it('reads what is searched for from an address of any form, and leaves it in the fragment', async () => {
    const { page, problems, close } = await open('robots.txt');
    const addresses = ['tim-kiem?q=kpi', 'tim-kiem/index.html?q=kpi', 'tim-kiem/#q=kpi', 'tim-kiem/#q=100%'];
    for (const address of sample(addresses, (_, at) => at % 3 === 0)) {
      await page.goto(served.url('robots.txt'));
      await page.goto(served.url(address));
      await expect.poll(() => page.locator('main [role=status]').innerText()).not.toBe('');
      const typed = await page.locator('main input[type=search]').inputValue();
      expect(typed, address).toBe(address.includes('100') ? '100%' : 'kpi');
      expect(new URL(page.url()).search, address).toBe('');
      expect(problems).toEqual([]);
    }
    await close();
  });

  itNightly('offers a search on the page for unknown addresses', async () => {
    const { page, close } = await open('khong-co/');
    expect(await page.locator('h1').innerText()).toBe('Không có trang này');
    await page.locator('main input[type=search]').fill('bao bì');
    await expect.poll(() => page.locator('ol#results > li').count()).toBeGreaterThan(0);
    await close();
  });
});
