import { describe, expect, it } from "@jest/globals";
import { officialRubrics } from "../../src/official/official-rubrics";
import { formTexts, type PlacedText } from "./form-texts";
import { type FindFaults, halfWidthMarks, textFaults } from "./text-faults";

/** Faults that the document itself prints: kept, and told in rubrics/errata.json where a reader might doubt them. */
const printedSo: Readonly<Record<string, readonly string[]>> = {
  "H 1.3.3 remark": [" "],
  "H 2.1.1 remark": [" "],
  // The printed title breaks its line here.
  "J criterion 1.2": [" "],
  // The printed web address opens two brackets and closes one.
  "F annex 填表說明 row 5": ["("],
};

const faultsIn = (
  short: string,
  texts: readonly PlacedText[],
  find: FindFaults,
): readonly (readonly [place: string, faults: readonly string[]])[] =>
  texts
    .map(([place, text]) => [`${short} ${place}`, find(text)] as const)
    .filter(
      ([place, found]) => found.length > 0 && found.join("\n") !== printedSo[place]?.join("\n"),
    );

const forms = officialRubrics().map((rubric) => [rubric.short, formTexts(rubric)] as const);
const checks = Object.entries(textFaults);

describe.each(forms)("form %s", (short, texts) => {
  it.each(checks)("has no %s", (_, find) => {
    expect(faultsIn(short, texts, find)).toEqual([]);
  });
});

/** Counted in the source document too: node scripts/count-characters.js. */
const printedHalfWidth: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  A: {},
  B: { "?": 6, ",": 21 },
  C: { "?": 7, ",": 21 },
  D: { "?": 19, ",": 77, ";": 34, ":": 1 },
  E: { ",": 9 },
  F: {},
  G: { "?": 15, ",": 13, ":": 15, ";": 4 },
  H: { ";": 5, ":": 13, ",": 7 },
  I: { ",": 42, ":": 3, ";": 3 },
  J: { ",": 32, ":": 9 },
  K: { ",": 6 },
  L: {},
};

describe("half-width marks behind Chinese characters", () => {
  it.each(forms)("stand in form %s as often as they are printed", (short, texts) => {
    const counts: Record<string, number> = {};
    for (const mark of texts.flatMap(([, text]) => halfWidthMarks(text)))
      counts[mark] = (counts[mark] ?? 0) + 1;
    expect(counts).toEqual(printedHalfWidth[short]);
  });
});

/** A fault planted behind 「校務發展」, one or more for every check. */
const planted: readonly (readonly [check: keyof typeof textFaults, text: string])[] = [
  ["replacement, private and control characters", "校務\uFFFD發展"],
  ["replacement, private and control characters", "校務\uE000發展"],
  ["replacement, private and control characters", "校務\u200B發展"],
  ["radicals and compatibility characters in place of Chinese ones", "校務⼈發展"],
  ["radicals and compatibility characters in place of Chinese ones", "校務\uF967發展"],
  ["characters of other scripts", "校務ー發展"],
  ["characters of other scripts", "ΑB"],
  ["characters of other scripts", "Сопy"],
  ["signs that no form prints", "校務・發展"],
  ["signs that no form prints", "９分"],
  ["brackets without a partner", "(現況或規劃)情形)"],
  ["brackets without a partner", "「智慧財產權」諮詢窗口」"],
  ["brackets without a partner", "（含個資)"],
  ["doubled brackets and points", "((含個資))"],
  ["doubled brackets and points", "得0分。。"],
  ["letters and digits that stand for strokes inside a word", "校o務"],
  ["letters and digits that stand for strokes inside a word", "第I項"],
  ["letters and digits that stand for strokes inside a word", "校0務"],
  ["blanks between two Chinese characters", "教育 訓練"],
  ["blanks between two Chinese characters", "教育\u3000訓練"],
  ["blanks between two Chinese characters", "流程， 得"],
  ["blanks at the ends of lines and empty lines", "得2分。 \n(2)"],
  ["blanks at the ends of lines and empty lines", "得2分。\n\n(2)"],
  ["words printed twice in a row", "性騷擾或性擾或性霸凌"],
  ["markup of the scan", "<p>評分重點"],
  ["markup of the scan", "得2分&nbsp;"],
];

describe("each check", () => {
  it.each(planted)("finds %s in 「%s」", (check, text) => {
    expect(textFaults[check]?.(text)).not.toEqual([]);
  });

  it.each(checks.map(([name]) => name))("is shown to work: %s", (name) => {
    expect([...planted.map(([check]) => check), "simplified characters"]).toContain(name);
  });

  it("passes over what only looks like a fault", () => {
    const sound =
      "(需提供佐證資料(含名單))、SOP 修訂，105年得0分\n「通過」（或「待改進」）：a. 4 分~5 分。";
    expect(checks.flatMap(([, find]) => find(sound))).toEqual([]);
  });
});

/** Common characters of the simplified set. */
const commonSimplified =
  "万与丑专业丛东丝丢两严丧个丰临为丽举么义乌乐乔习乡书买乱争亏云亚产亩亲亵亿仅从仑仓仪们价众优会伞伟传伤伦伪体余佣侠侣侦侧侨俩俭债倾偿儿兑党兰关兴养兽内冈册写军农冯冲决况冻净凉减凑几凤凭凯击凿刘则刚创删别刹剂剑剧劝办务动励劲劳势勋区医华协单卖卢卫却厂厅历厉压厌厕县叁参双发变叙叶号叹吃吓吗启吴呐呕员周咏咙咸响哑唤啸喷团园围国图圆圣场坏块坚坛坝坟坠垄垒垦埋堕墙壮声壳壶处备复够头夹夺奋奖妆妇妈娱孙学宁宝实宠审宪宫宽宾寝对寻导寿将尔尘尝尧尸尽层屉届属岁岂岗岛岭岳峡币帅师帐帜带帮庄庆库应庙庞废开异弃张弥弯弹强归当录彦彻征径忆忧怀态怜总恋恶恼悦悬惊惧惨惩惯愤愿懒戏战户扎扑执扩扫扬扰抚抛抢护报担拟拥择挂挥损换据掷摄摆摇撑敌数斗断无旧时旷昙显晋晒晓术机杀杂权条来杨极构枪柜标栈栋栏树样桥档梦检楼横欢欧残毁毕气汇汉汤沟没泪泼泽洁浅测济浓涂涛润涨渐温湾湿满滚滞滤灭灯灵灾炉点炼烁烂烛烟烦烧热爱爷状独狭狮猎猪献环现玛琐电画畅疗疯盐监盖盘着矿码砖础确碍礼离种积称稳穷窃窍竞笔笼筑签简粮紧红约级纪纯纲纳纵纷纸纹线练组细织终绍经结给络绝统继绩续维绿缓编缘缩网罗罚职联聪肃肠肤肾胁胆胜脉脏脑脚脱艺节芦苏范茎荐荣药莲获营萧蓝虑虽虾蚀蛮补衬袭装见观规视览觉触计订认讨让训议记讲许论设访证评识诉词试诗话询该详语误说请诸读课谁调谈谋谢谱贝负财责贤败货质贩贪购贯贵贷费资赏赔赖赚赛赞赵赶趋跃践车轨转轮软轻载较辅辆辈输辑边达迁过运还这进远违连迟适选递逻遗邓邮郑释里针钟钢钱铁铃铜银铺链销锁锋错键镇镜长门闭问间闲闻阅队阳阴阵阶际陆陈险随隐难雾静韩页顶项顺须顾顿预领频题额颜风飞饭饮饰饱馆马驻驾验骗鱼鲁鲜鸟鸡鸣鸭麦黄齐龙龟";
/** Characters of the simplified set that are traditional ones as well, or printed in both; they pass. */
const alsoTraditional =
  "么丑余佣周扎吃咏埋尸岳几帐彦征才斗晒里云后台面只系板表着烟凄咸温瓮里录向回干于布沈松范郁准制致";

describe("simplified characters", () => {
  const find = textFaults["simplified characters"] ?? (() => []);
  const simplifiedOnly = [...new Set(commonSimplified)].filter(
    (character) => !alsoTraditional.includes(character),
  );

  it("are found, the common ones one and all", () => {
    expect(simplifiedOnly.length).toBeGreaterThan(500);
    expect(simplifiedOnly.filter((character) => find(character).length === 0)).toEqual([]);
  });

  it("are told from traditional ones of the same shape", () => {
    expect(
      find("皇后里長、雲云、台臺、才、系所、板擦、向、准予、制度、干涉、氰化物、酚類"),
    ).toEqual([]);
  });

  it("are found where a scan left them", () => {
    expect(find("特殊教育工作计划")).toEqual(["计", "划"]);
  });
});
