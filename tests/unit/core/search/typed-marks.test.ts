import { describe, expect, it } from 'vitest';
import { decodeTelex } from '../../../../src/core/search/telex.ts';
import { decodeVni } from '../../../../src/core/search/vni.ts';

describe('raw keys', () => {
  it('are read with most keys as marks first', () => {
    expect(decodeTelex('gias')[0]).toBe('giá');
    expect(decodeTelex('maau')[0]).toBe('mâu');
    expect(decodeTelex('dduwowngf')).toEqual(['đường']);
    expect(decodeTelex('muas')).toEqual(['múa']);
    expect(decodeVni('d9u7o7ng2')).toEqual(['đường']);
  });

  it('never stand for the word without its marks, nor for what can be no syllable', () => {
    expect(decodeTelex('mas')).toEqual(['má']);
    expect(decodeTelex('xqks')).toEqual([]);
    expect(decodeTelex('s')).toEqual([]);
    expect(decodeVni('crm1')).toEqual([]);
  });

  it('take the last tone that was typed', () => {
    expect(decodeTelex('muasf')).toEqual(['mùa']);
    expect(decodeTelex('đúngf')).toEqual(['đùng']);
    expect(decodeVni('đúng2')).toEqual(['đùng']);
    expect(decodeVni('ám6')).toEqual(['ấm']);
  });

  it('put a mark on a letter that has none yet', () => {
    expect(decodeTelex('âaas')).not.toContain('ấ');
    expect(decodeVni('ma66')).toEqual([]);
    expect(decodeVni('mơ7')).toEqual([]);
    expect(decodeVni('nguơi72')).toContain('người');
    expect(decodeVni('đ9i')).toEqual([]);
  });

  it('are no marks where they were composed already', () => {
    expect(decodeTelex('maăn')).toEqual([]);
    expect(decodeTelex('maán')).toEqual([]);
    expect(decodeTelex('dinhđ')).toEqual([]);
    expect(decodeTelex('dađ')).toEqual([]);
  });

  it('may be half a syllable yet: one that another letter or mark would make whole', () => {
    expect(decodeTelex('dduoo')).toContain('đuô');
    expect(decodeVni('uye6')).toContain('uyê');
    expect(decodeTelex('ddu')).toContain('đu');
    expect(decodeTelex('tree')).toContain('trê');
    expect(decodeTelex('nghieef')).toContain('nghiê');
    expect(decodeVni('d9k')).toEqual([]);
    expect(decodeTelex('ddx')).toEqual([]);
  });

  it('are fourteen at most', () => {
    expect(decodeVni('nghie6ng1111111')).toEqual([]);
    expect(decodeVni('nghie6ng111111')).toEqual(['nghiếng']);
    expect(decodeTelex('nghieengssssss')).toContain('nghiếng');
  });
});
