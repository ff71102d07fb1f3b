/* Words around and after numbers by which amounts of yuan are read, whatever language the page is in. */

/** Words for powers of ten: Chinese ones, the k of spreadsheets, the w of Chinese chats. */
export const SCALE_WORDS: Readonly<Record<string, number>> = {
  千: 1e3,
  k: 1e3,
  万: 1e4,
  萬: 1e4,
  w: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  億: 1e8,
}

/** Signs and words for yuan. */
export const YUAN_BEFORE = /^(?:rmb|cny|cn¥|人民币|[¥元])\s*/
export const YUAN_AFTER = /\s*(?:rmb|cny|人民币|元整|元|圆|块钱|块|¥)$/

/** A day, written with strokes, dots or the Chinese words. */
export const DAY = /^\d{1,4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?$|^\d{1,2}[-/]\d{1,2}[-/]\d{2,4}$/
