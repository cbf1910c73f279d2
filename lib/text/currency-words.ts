// Signs and names that mean one currency. With a capital letter they hold only as written: "DA" is the dinar, "da"
// is a word. Facts from ISO 4217, CLDR and price labels in use.
export const CERTAIN = `
USD:us$|$us|$usd|u.s.$|us dollar|us dollars|美元|美金|美刀|미국 달러|ดอลลาร์สหรัฐ|米ドル
CNY:cn¥|人民币|人民幣|人民币元|块钱|renminbi|rmb|위안
HKD:hk$|$hk|港元|港币|港幣|港纸|hong kong dollar
TWD:nt$|NT|tw$|台币|台幣|新台币|新台幣|新臺幣|臺幣
MOP:mop$|澳门元|澳門元|葡币
JPY:jp¥|円|yen|日元|日圆|日圓|日币|日幣|엔
KRW:₩|원|won|韩元|韓元|韩币|韓幣|韩圆
EUR:€|euro|euros|欧元|歐元|유로|ユーロ|ευρώ|евро|ยูโร
GBP:£|₤|gb£|pound sterling|pounds sterling|quid|英镑|英鎊|파운드
INR:₹|indian rupee|indian rupees|印度卢比|रुपये|रु|रू
RUB:₽|руб|руб.|рублей|рубля|рубль|卢布|盧布
UAH:₴|грн|грн.|гривень|гривні|гривня
KZT:₸|тенге|тг|тг.
BYN:Br|бел.руб.
TRY:₺|tl|türk lirası|土耳其里拉
THB:฿|บาท|baht|泰铢|泰銖
VND:₫|đ|vnđ|đồng|越南盾
IDR:rp|rp.|rupiah|印尼盾
MYR:rm|ringgit|马币|令吉
SGD:s$|sg$|$sg|新币|新加坡元|坡币|singapore dollar|singapore dollars
PHP:₱|php₱|菲律宾比索
BRL:r$|reais|雷亚尔
MXN:mx$|$mx|mex$|mex $|墨西哥比索
ARS:ar$|$ar|arg$
CLP:clp$|ch$
COP:col$|cop$
PEN:s/|s/.|soles
UYU:$u|uyu$|u$
BOB:Bs|Bs.|bolivianos
PYG:₲|Gs|Gs.|guaraníes
CRC:₡|colones
DOP:rd$
GTQ:Q
HNL:Lps|Lps.
NIO:c$n
PAB:b/.|balboa
VES:bs.s|bs.f|bs.d
CAD:c$|ca$|$ca|can$|cdn$|加元|加币|加拿大元|canadian dollar|canadian dollars
AUD:a$|au$|$au|澳元|澳币|澳大利亚元|australian dollar|australian dollars
NZD:nz$|$nz|纽元|新西兰元
FJD:fj$
BBD:bds$
TTD:tt$
JMD:j$|ja$
BZD:bz$
XCD:ec$
GYD:g$|gy$
CHF:Fr.|SFr|SFr.|sfr.|swiss franc|swiss francs|瑞士法郎|瑞郎
PLN:zł|złotych|złote|złoty|zloty|兹罗提
CZK:kč|korun|koruna
HUF:ft|forint
RON:lei|leu
BGN:лв|лв.|лева
RSD:din.|дин|дин.
MKD:ден|ден.
BAM:KM
SEK:Skr|瑞典克朗|kronor
NOK:Nkr|挪威克朗
DKK:Dkr|丹麦克朗
ISK:Íkr|íkr
GEL:₾|ლ|ლარი
AMD:֏|դր.|դրամ
AZN:₼
UZS:soʻm|so'm
KGS:сом
MNT:₮|төгрөг
ILS:₪|ש"ח|שח|ש״ח|谢克尔|NIS
AED:د.إ|د.إ.|Dhs|Dhs.|درهم|迪拉姆
SAR:ر.س|ر.س.|SR|沙特里亚尔
QAR:ر.ق|ر.ق.|QR
KWD:د.ك|د.ك.|KD
BHD:د.ب|د.ب.|BD
OMR:ر.ع.|ر.ع
JOD:د.أ|د.أ.|د.ا|د.ا.|JD
IQD:د.ع|د.ع.
LBP:ل.ل|ل.ل.
SYP:ل.س|ل.س.
YER:ر.ي|ر.ي.
EGP:ج.م|ج.م.|e£|جنيه|LE|L.E.|埃及镑
LYD:د.ل|د.ل.
TND:د.ت|د.ت.|DT
DZD:د.ج|د.ج.|DA
MAD:د.م.|د.م|DH|Dh
IRR:﷼|ریال
IRT:تومان
PKR:روپے|روپیہ
BDT:৳|Tk|Tk.|টাকা|taka
LKR:රු
NPR:रू.|नेरू
KHR:៛
LAK:₭
NGN:₦|naira|奈拉
GHS:₵|gh₵|gh¢
KES:ksh|ksh.|kshs
UGX:ush
TZS:tsh|TSh.
ETB:birr|ብር
ZAR:R|rand
XOF:cfa|f cfa|fcfa
VUV:VT|Vt
ERN:Nfk
MVR:Rf|mrf
`;

// Signs that several currencies share: alone they decide nothing, the site's currency does.
export const SHARED = `
$:USD CAD AUD MXN SGD HKD TWD ARS CLP COP NZD UYU BBD BRL DOP FJD NAD JMD TTD BZD XCD BSD LRD GYD BND KYD SBD SRD NIO CUP
dollar|dollars:USD CAD AUD SGD HKD TWD NZD
달러|ドル|ดอลลาร์:USD CAD AUD SGD HKD TWD NZD
¥:CNY JPY
元:CNY TWD HKD USD JPY SGD MOP
圆|圓:CNY JPY TWD HKD KRW
块|塊|塊錢:CNY TWD
蚊:HKD MOP
kr|kr.|kroner|kronur:SEK DKK NOK ISK
rs|rs.|₨|rupee|rupees|卢比:INR PKR LKR NPR MUR SCR IDR
pound|pounds:GBP EGP LBP
peso|pesos|比索:MXN PHP ARS CLP COP UYU DOP
Fr|F|franc|francs|法郎:CHF XOF XAF
ريال:SAR QAR OMR YER IRR
دينار:KWD IQD JOD BHD TND DZD LYD
р|р.:RUB BYN
lira|lirası:TRY
som|so'm:UZS KGS
`;
