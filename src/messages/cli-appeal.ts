/** The words of `appeal` on the command line (zh-TW). */
export const appealMessages = {
  help: {
    appeal: "由委員評分低於自評、或有建議改進事項的指標起草申復工作表，並算出申復期限",
    received: "收到報告初稿的日期，如 105/11/21 或 2016-11-21",
    holidays:
      '放假日與補行上班日（JSON），如 {"holidays": ["105/10/10"], "makeUpDays": ["105/9/10"]}',
    indicators: "要申復的指標，以逗號分開，如 1.1.1,2.1.3；省略時由程式挑選",
  },

  notJson: (file: string) => `「${file}」不是正確的 JSON。`,
  keyTwice: (file: string, key: string) =>
    `放假日檔「${file}」裡同一個物件有兩個「${key}」，不知道要用哪一個；沒有寫入。`,
  badShape: (file: string, place: string) =>
    `放假日檔「${file}」${place}寫法不對（正確的寫法見 schemas/holidays.schema.json）；沒有寫入。`,
  badDay: (given: string) =>
    `讀不出日期「${given}」；請寫成 105/11/21、民國105年11月21日或 2016-11-21。沒有寫入。`,
  badDayInFile: (file: string, place: string, given: string) =>
    `放假日檔「${file}」${place}「${given}」讀不出是哪一天；請寫成 105/11/21、民國105年11月21日或 2016-11-21。沒有寫入。`,
  unknownIndicator: (form: string, id: string) => `訪視表 ${form} 沒有指標「${id}」；沒有寫入。`,
  nothing: (form: string) =>
    `訪視表 ${form} 沒有委員評分低於自評的指標，也沒有建議改進事項；沒有寫入，要申復別的指標請用 --indicators 指定。`,
  done: (file: string, sheet: string, count: number) =>
    `已寫出「${file}」，工作表「${sheet}」列出 ${count} 個指標。`,
  deadline: (day: string) => `申復期限：${day}。`,
  noHolidays:
    "注意：沒有給放假日與補行上班日（--holidays），期限只扣除週六、週日；請在工作表右邊填入後核對。",
  noDate: "申復期限：請在工作表上填收到報告初稿的日期。",
  notFinal: (state: string) =>
    `注意：這份訪視表的狀態是「${state}」，還不是定稿；內容以報告初稿為準。`,
} as const;
