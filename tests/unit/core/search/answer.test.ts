import { describe, expect, it } from 'vitest';
import { Answerer, type Answer } from '../../../../src/core/search/answer.ts';
import { tier } from '../../../../src/core/search/rank.ts';
import { textEngine } from '../../../helpers/text-engine.ts';

const { engine, vocabulary } = textEngine({
  xungdot: 'Mâu thuẫn|Sale và Marketing hay mâu thuẫn, vì chiến lược giá. Màu sắc là chuyện khác',
  donggoi: 'Chiến lược đóng gói|Đóng gói sản phẩm là chiến lược của marketing. Khách chờ giá trị',
  bangiao: 'Khách hàng tiềm năng|Bàn giao khách hàng từ marketing sang sale. Giám đốc đồng ý',
  dong: 'Dòng tiền|Đông khách, đồng hồ, xa giao lộ, hoa hồng và họp, lượt xem cũng vậy',
});
const answerer = new Answerer(vocabulary, engine);
const answer = (query: string, literally = false): Promise<Answer> => answerer.answer(query, literally);
const ids = async (query: string, literally = false): Promise<string[]> =>
  (await answer(query, literally)).pages.map(({ id }) => id);
/** Asks a site of a few other pages. */
const ask = (pages: Readonly<Record<string, string>>, query: string): Promise<Answer> => {
  const other = textEngine(pages);
  return new Answerer(other.vocabulary, other.engine).answer(query, false);
};

describe('Answerer', () => {
  it.each([
    ['mâu thuẫn', 'mâu thuẫn', 'xungdot'],
    ['mau thuan', 'mau thuan', 'xungdot'],
    ['maau thuaanx', 'mâu thuẫn', 'xungdot'],
    ['maketing', 'marketing', 'bangiao'],
    ['ban giao khach hang', 'ban giao khach hang', 'bangiao'],
    ['bangiao', 'ban giao', 'bangiao'],
    ['khachhang tiem nang', 'khach hang tiem nang', 'bangiao'],
    ['dong goi', 'dong goi', 'donggoi'],
    ['đóng gó', 'đóng gó', 'donggoi'],
    ['chien luot', 'chien luoc', 'donggoi'],
    ['chiến lượt', 'chiến lược', 'donggoi'],
    ['chiến lượt giá', 'chiến lược giá', 'xungdot'],
    ['hoa họp', 'hoa họp', 'dong'],
    ['khách hàng xyzxyz', 'khách hàng xyzxyz', 'bangiao'],
    ['chiến xyzxyz đóng', 'chiến xyzxyz đóng', 'donggoi'],
    ['sales', 'sale', 'bangiao'],
  ])('%s is read as %s; %s comes first', async (query, read, first) => {
    const found = await answer(query);
    expect(found.repair.query).toBe(read);
    expect(found.pages[0]?.id).toBe(first);
  });

  it('finds nothing for nothing, nor for what the site does not have', async () => {
    expect(await answer('')).toEqual({
      repair: { query: '', changed: false, words: [] },
      words: [],
      lastIsCut: false,
      pages: [],
      lacks: false,
    });
    expect(await ids('xyzxyz')).toEqual([]);
    expect((await answer('xyzxyz')).words).toEqual([]);
  });

  it('takes a word of a longer query for a slip only where all words are a heading then', async () => {
    const pages = {
      phankhuc: 'Phân khúc mục tiêu|Nhóm khách được chọn',
      khac: 'Khác|Hôm nay khúc hát của mục sư là tiêu điểm, pha trà và bao bì',
      loi: 'Lời|Các em học bài ở nhà và ở lớp hôm nay',
    };
    const found = await ask(pages, 'pha khuc muc tieu');
    expect(found.repair).toMatchObject({ query: 'phan khuc muc tieu', changed: true });
    expect(found.pages[0]?.id).toBe('phankhuc');
    expect((await ask(pages, 'cac em hoc bao o nha')).repair.changed).toBe(false);
  });

  it('takes a short word that stands alone for no beginning of another one', async () => {
    const pages = { one: 'Scrupulous|A scrupulous office', two: 'Other|Words' };
    expect((await ask(pages, 'scrum')).pages).toEqual([]);
    expect((await ask(pages, 'scrupl')).pages).toEqual([]);
    expect((await ask(pages, 'scruplou')).pages.map(({ id }) => id)).toEqual(['one']);
    // What is typed by keys goes on.
    expect((await ask({ one: 'Truyền thông|Kênh truyền thông' }, 'truyeef')).pages.map(({ id }) => id)).toEqual([
      'one',
    ]);
  });

  it('takes the last word for a beginning only while it is typed', async () => {
    expect((await answer('đóng gó')).lastIsCut).toBe(true);
    expect((await answer('đóng gó ')).lastIsCut).toBe(false);
    expect((await answer('đóng gói')).lastIsCut).toBe(false);
    expect((await answer('tie')).pages).toHaveLength(2);
    expect((await answer('go dong')).lastIsCut).toBe(false);
    expect(await ids('thuaa')).toEqual(['xungdot']);
    expect((await answer('thuaa')).lastIsCut).toBe(true);
    expect((await answer('maketing')).lastIsCut).toBe(false);
  });

  it('waits for a second letter after other words', async () => {
    const asked: string[] = [];
    const watched = new Answerer(vocabulary, (word, exactMarks) => {
      asked.push(word);
      return engine(word, exactMarks);
    });
    expect((await watched.answer('đóng g', false)).pages).toEqual((await answer('đóng ')).pages);
    expect((await watched.answer('đóng  g', false)).pages).toEqual((await answer('đóng ')).pages);
    expect(asked).not.toContain('g');
    expect((await watched.answer('g', false)).pages.length).toBeGreaterThan(0);
  });

  it('lets a whole word that was typed go on, not one that was corrected', async () => {
    // "gia" goes on as "giao", "giám"; a corrected "gia" does not.
    expect((await ids('gia')).sort()).toEqual(['bangiao', 'dong', 'donggoi', 'xungdot']);
    expect((await ids('gia ')).sort()).toEqual(['donggoi', 'xungdot']);
    const corrected = await ask({ gian: 'X|gián', giang: 'Y|giảng' }, 'gjan');
    expect(corrected.repair.query).toBe('gian');
    expect(corrected.pages.map(({ id }) => id)).toEqual(['gian']);
    // Only the last word may go on, not the same one before it.
    expect((await ask({ giao: 'Y|giao giá' }, 'gia gia')).pages[0]?.standing.tier).toBe(tier.all);
  });

  it('keeps the place of an absent word open', async () => {
    const { pages } = await answer('sale xyzxyz marketing');
    expect(pages[0]?.id).toBe('xungdot');
    expect(pages[0]?.standing.tier).toBe(tier.phrase);
    expect((await answer('sale xyzxyz marketing')).words).toEqual(['sale', 'marketing']);
  });

  it('says whether letters were changed', async () => {
    expect((await answer('mau thuan')).repair.changed).toBe(false);
    expect((await answer('maketing')).repair.changed).toBe(true);
    expect((await answer('chien luot')).repair.changed).toBe(true);
    expect((await answer('sales')).repair.changed).toBe(false);
  });

  it('looks for the very words when asked', async () => {
    const found = await answer('Maketing  mâu ', true);
    expect(found.words).toEqual(['maketing', 'mâu']);
    expect(found.repair.query).toBe('maketing mâu');
    expect(found.repair.changed).toBe(false);
    expect(found.lastIsCut).toBe(false);
    expect(found.pages.map(({ id }) => id)).toEqual(['xungdot']);
    expect(await ids('maketing', true)).toEqual([]);
    expect(await ids('market', true)).toEqual(['bangiao', 'donggoi', 'xungdot']);
    expect((await answer('market', true)).lastIsCut).toBe(true);
    expect(await ids('market ', true)).toEqual(['bangiao', 'donggoi', 'xungdot']);
    expect((await answer('market ', true)).lastIsCut).toBe(false);
    expect((await answer('mâu '.repeat(30), true)).words).toHaveLength(24);
  });

  it('takes no known word for a slip unless all words then stand together', async () => {
    expect((await answer('lượt hàng')).repair.query).toBe('lượt hàng');
    expect((await answer('lượt')).repair.query).toBe('lượt');
    // Six words: too many to try.
    expect((await answer('chiến lượt đóng gói sản phẩm')).repair.query).toBe('chiến lượt đóng gói sản phẩm');
    expect((await answer('chiến lượt đóng gói khách')).repair.query).toBe('chiến lượt đóng gói khách');
    expect((await answer('lượt xem')).repair.query).toBe('lượt xem');
  });

  it('chooses among readings the one with which the words stand together', async () => {
    expect((await answer('khacc')).repair.query).toBe('khach');
    const later = await ask(
      { a: 'Phân khúc|chọn phân khúc khách hàng; phân phân phân', b: 'Kênh|khút khút khút khút khút khút khút' },
      'phan khuct',
    );
    expect(later.repair.query).toBe('phan khuc');
    expect(later.pages[0]?.id).toBe('a');
    const first = await ask({ a: 'Phân khúc|phân khúc, khúc khúc khúc khúc', b: 'Kênh|khút' }, 'phan khuct ');
    expect(first.repair.query).toBe('phan khuc');
  });

  it('chooses the likeliest reading where words stand equally well, however often another one is said', async () => {
    const found = await ask({ a: 'X|khúc', b: 'Y|khúec khúec khúec khúec khúec' }, 'khucc ');
    expect(found.repair.words[0]?.readings).toEqual([['khuc'], ['khuec']]);
    expect(found.repair.query).toBe('khuc');
  });

  it('takes of two words one slip away the one that stands better, of equal ones the likelier', async () => {
    const others = { a: 'X|chiến lược', c: 'Z|lượt xem' };
    expect((await ask({ ...others, b: 'Y|chiến lượn' }, 'chiến lượt ')).repair.query).toBe('chiến lược');
    expect((await ask({ ...others, b: 'Chiến lượn|Y' }, 'chiến lượt ')).repair.query).toBe('chiến lượn');
  });

  it.each([
    ['chienluot ', []],
    ['chienluot gia ', ['gia']],
  ])('does not cut a word whose parts stand together nowhere: %s', async (query, words) => {
    const found = await answer(query);
    expect(found.words).toEqual(words);
    expect(found.repair.query).toBe(query.trim());
    expect(found.lacks).toBe(true);
  });

  it.each(['xgi', 'gja ', 'blou'])('takes a short word that stands alone for no slip: %s', async (query) => {
    const site = { a: 'X|giá gia', b: 'Y|clou' };
    expect((await ask(site, query)).repair.changed).toBe(false);
  });

  it('asks the engine once for each word, and again after a failure', async () => {
    const asked: string[] = [];
    let fails = true;
    const careful = new Answerer(vocabulary, (word, exact) => {
      asked.push(word);
      return fails ? Promise.reject(new Error('no network')) : engine(word, exact);
    });
    await expect(careful.answer('thuan ', false)).rejects.toThrow('no network');
    fails = false;
    expect((await careful.answer('thuan ', false)).pages).toHaveLength(1);
    const before = asked.length;
    expect(before).toBe(2);
    await careful.answer('thuan ', false);
    expect(asked.length).toBe(before);
    await careful.answer('thuan', false);
    expect(asked.length).toBeGreaterThan(before);
  });
});
