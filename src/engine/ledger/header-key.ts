import { wordKey } from '../parse/text';

/**
 * Traditional (and variant) characters of the words of ledgers, each followed by the simplified one. Only words are
 * compared with these, never names of people or companies.
 */
const SIMPLIFIED =
  '約约編编號号碼码戶户單单發发開开幣币別别貨货匯汇應应帳账賬账帐账餘余馀余簽签籤签訂订驗验運运項项業业務务員员負负責责經经' +
  '辦办區区備备註注說说實实際际預预質质過过總总計计額额價价稅税條条結结類类種种據据憑凭銷销採采購购買买賣卖產产設设規规數数' +
  '時时間间關关無无與与個个齡龄佔占東东國国對对來来聯联絡络電电話话傳传處处專专組组長长門门廠厂導导記记錄录狀状態态進进還还' +
  '後后現现級级紀纪歷历報报檔档準准淨净積积領领貸贷償偿債债權权資资屬属隊队標标題题頁页壞坏沖冲銀银達达執执審审週周貿贸財财' +
  '庫库儲储裝装衝冲畫画劃划師师證证幾几歲岁曆历內内兩两萬万億亿圓元円元鄰邻從从雙双臺台灣湾滿满試试險险擔担當当節节終终聲声' +
  '誤误識识議议護护讓让賀贺贈赠贏赢車车軟软轉转輸输農农連连遞递適适遲迟遠远選选釋释鏈链閉闭陸陆階阶離离難难雜杂顧顾願愿風风' +
  '飛飞館馆駐驻體体齊齐點点廳厅賒赊墊垫繳缴歸归遺遗擬拟補补協协調调確确認认証证貼贴莊庄參参觀观測测環环驅驱動动寫写檢检査查' +
  '圖图書书彙汇併并劑剂稱称欄栏會会納纳給给機机構构學学術术訊讯網网營营範范圍围變变異异減减職职係系屆届撥拨賠赔罰罚違违倉仓' +
  '頭头請请擇择讀读課课層层顯显殘残従从対对応应発发経经済济権权収收単单総总売卖検检営营価价伝传' +
  '細细簡简暫暂統统覽览費费線线滯滞複复復复閱阅兌兑郵邮製制訖讫廣广優优團团園园場场徵征掛挂換换損损獲获盡尽競竞築筑籌筹紅红紙纸維维緩缓績绩繼继續续臨临該该評评詢询討讨訪访訴诉訟讼許许詳详諾诺譯译販贩貫贯較较載载輔辅輪轮轄辖辭辞這这邊边醫医鈔钞錢钱鍵键鑑鉴隨随' +
  '須须順顺尋寻廢废強强擴扩於于為为極极樣样決决況况溝沟漲涨獎奖畢毕監监盤盘眾众穩稳筆笔糾纠純纯紛纷絕绝綜综緊紧舉举舊旧虧亏視视觸触諮咨締缔';

const FOLD = new Map<string, string>();
for (let i = 0; i < SIMPLIFIED.length; i += 2) FOLD.set(SIMPLIFIED[i]!, SIMPLIFIED[i + 1]!);

/** Longer texts are not names of columns; they are compared by their beginning. */
const LONGEST = 120;

/** Traditional characters of ledger words as simplified ones. */
export const simplified = (text: string): string => text.replace(/[\u4E00-\u9FFF]/g, (sign) => FOLD.get(sign) ?? sign);

/**
 * What spellings of the same header have in common: width, case, blanks, punctuation, script and invisible marks do not
 * count. `#` is a number and `%` a percentage.
 */
export const headerKey = (text: string): string =>
  simplified(
    wordKey(
      text
        .slice(0, LONGEST)
        .replace(/[#＃№]/g, ' no ')
        .replace(/[%％]/g, ' percent ')
        .replace(/\p{C}+/gu, ''),
    ),
  );
