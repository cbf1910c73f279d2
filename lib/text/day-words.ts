import { alternatives } from './alternatives';

// Days by their distance from the day that the text was seen on.
const RELATIVE: Record<string, number> = {
  今天: 0,
  今日: 0,
  当天: 0,
  明天: 1,
  明日: 1,
  听日: 1,
  后天: 2,
  后日: 2,
  大后天: 3,
  大后日: 3,
  昨天: -1,
  昨日: -1,
  前天: -2,
  前日: -2,
  大前天: -3,
  今: 0,
  明: 1,
  听: 1,
  昨: -1,
  后: 2,
  前: -2,
  大前: -3,
  大后: 3,
  today: 0,
  tonight: 0,
  'current date': 0,
  tomorrow: 1,
  yesterday: -1,
  오늘: 0,
  내일: 1,
  모레: 2,
  어제: -1,
  heute: 0,
  morgen: 1,
  hoy: 0,
  mañana: 1,
  hoje: 0,
  amanhã: 1,
  "aujourd'hui": 0,
  demain: 1,
  oggi: 0,
  domani: 1,
  vandaag: 0,
  dzisiaj: 0,
  dziś: 0,
  jutro: 1,
  сегодня: 0,
  завтра: 1,
  bugün: 0,
  yarın: 1,
  'hari ini': 0,
  besok: 1,
  'hôm nay': 0,
  'ngày mai': 1,
  วันนี้: 0,
  พรุ่งนี้: 1,
};
/** Words for days that stand alone; 今 明 昨 need a part of the day behind them (今晚, 明早). */
export const RELATIVE_PATTERN = alternatives(
  Object.keys(RELATIVE).filter((word) => !/^(今|明|听|昨|后|前|大前|大后)$/.test(word)),
);
export const relativeOf = (word: string): number => RELATIVE[word] ?? 0;

/** Parts of a day, which put an hour of the twelve-hour clock in its half. */
export type DayPart = 'night' | 'morning' | 'forenoon' | 'noon' | 'afternoon' | 'evening' | 'late';
const PARTS: Record<string, DayPart> = {
  凌晨: 'night',
  半夜: 'late',
  深夜: 'late',
  夜里: 'late',
  夜间: 'late',
  夜: 'late',
  午夜: 'late',
  清晨: 'morning',
  早上: 'morning',
  早晨: 'morning',
  早: 'morning',
  晨: 'morning',
  上午: 'forenoon',
  午前: 'forenoon',
  오전: 'forenoon',
  새벽: 'night',
  朝: 'morning',
  中午: 'noon',
  正午: 'noon',
  下午: 'afternoon',
  下昼: 'afternoon',
  午后: 'afternoon',
  오후: 'afternoon',
  傍晚: 'afternoon',
  晚上: 'evening',
  晚间: 'evening',
  晚: 'evening',
  밤: 'late',
  저녁: 'evening',
  sáng: 'morning',
  chiều: 'afternoon',
  tối: 'evening',
};
export const PART_PATTERN = alternatives(Object.keys(PARTS));
export const partOf = (word: string): DayPart | null => PARTS[word] ?? null;

// How far a part of the day reaches is told in several ways: by everyday speech, by the hours of business, by the light.
const PART_HOURS: Record<DayPart, readonly (readonly [number, number])[]> = {
  night: [
    [0, 6],
    [0, 5],
  ],
  morning: [
    [6, 10],
    [8, 12],
    [4, 12],
  ],
  forenoon: [
    [7, 12],
    [8, 12],
    [4, 12],
  ],
  noon: [
    [12, 14],
    [11, 13],
  ],
  afternoon: [
    [13, 18],
    [12, 19],
    [12, 16],
  ],
  evening: [
    [18, 24],
    [16, 20],
  ],
  late: [
    [20, 24],
    [18, 24],
  ],
};

/** From which hour to which a part of the day reaches by one of the accounts in use, or null where there are fewer. */
export function hoursOf(part: DayPart, account: number): readonly [number, number] | null {
  return PART_HOURS[part][account] ?? null;
}

// Feast days; those of a moving calendar have no date here and make what they stand with unreadable.
const HOLIDAYS: Record<string, { month: number; day: number } | null> = {
  xmas: { month: 12, day: 25 },
  christmas: { month: 12, day: 25 },
  圣诞: { month: 12, day: 25 },
  "new year's day": { month: 1, day: 1 },
  元旦: { month: 1, day: 1 },
  halloween: { month: 10, day: 31 },
  国庆: { month: 10, day: 1 },
  easter: null,
  thanksgiving: null,
  'black friday': null,
  'cyber monday': null,
  除夕: null,
  春节: null,
  中秋: null,
  端午: null,
};
export const HOLIDAY_PATTERN = alternatives(Object.keys(HOLIDAYS));
export const holidayOf = (word: string) => HOLIDAYS[word] ?? null;
