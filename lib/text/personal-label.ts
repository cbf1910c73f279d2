// Names of columns and fields that bear a person's data, in the languages of sellers' tools and their exports.
const PERSON = [
  '收货人|收件人|联系人|收貨人|收件者|聯絡人|买家(?:姓名|昵称|会员名|名称|名|账号|id)?|買家(?:姓名|暱稱|帳號)?|客户(?:姓名|名称|昵称|名)?|客戶(?:姓名|名稱)?|顾客(?:姓名)?|会员(?:名|昵称|账号|姓名)?|姓名|昵称|用户名|旺旺(?:名|号|昵称)?|掌柜|店主|主播(?:姓名)?|支付宝(?:账号|账户)|微信(?:号)?|身份证(?:号|号码)?',
  '購入者(?:名)?|お客様(?:名)?|氏名|お名前|受取人|注文者(?:名)?|お届け先(?:名)?|구매자(?:명)?|수령인|수취인(?:명)?|받는\\s?사람|주문자(?:명)?|고객명|이름',
  "buyer(?:'s)?(?:[ _-]?(?:name|id|user ?name|nick ?name|note))?|customer(?:[ _-]?(?:name|id))?|recipient(?:[ _-]?name)?|consignee|ship(?:ped|ping)?[ _-]?to|sold[ _-]to|bill(?:ed|ing)?[ _-]to|contact(?:[ _-]?(?:name|person))?|full[ _-]?name|first[ _-]?name|last[ _-]?name|user[ _-]?name|nick[ _-]?name|attn|name of (?:buyer|recipient)|receiver(?:[ _-]?name)?|signed in as",
  'käufer(?:name)?|empfänger|kundenname|kunde|nachname|vorname|acheteur|destinataire|client|nom(?: complet| du client)?|prénom|comprador(?:a)?|destinatari[oa]|cliente|nombre(?: del comprador)?|nome(?: do comprador)?|acquirente|kupujący|odbiorca|imię(?: i nazwisko)?|nazwisko|koper|klant(?:naam)?|ontvanger|alıcı|müşteri(?: adı)?|покупатель|получатель|клиент|фио|người (?:mua|nhận)|tên khách hàng|ผู้ซื้อ|ผู้รับ|ชื่อลูกค้า|pembeli|penerima|nama pembeli',
].join('|');

const REACH = [
  '(?:收货|收件|联系|详细|家庭|發貨|发货|收貨)?(?:地址|住址)|(?:手机|电话|联系|固定|收货|聯絡|手機)?(?:电话|手机|電話|手機|号码|手机号|电话号码|联系方式)|邮箱|电子邮件|邮编|住所|郵便番号|携帯(?:番号)?|メール(?:アドレス)?|주소|배송지|전화(?:번호)?|휴대폰(?:번호)?|연락처|이메일|우편번호',
  '(?:shipping |billing |delivery |ship |bill |email |e-mail |street )?address(?: ?(?:line)? ?\\d)?|(?:mobile|phone|telephone|tel|cell|contact)(?:[ _-]?(?:no|number|phone))?\\.?|e-?mail|zip(?: ?code)?|post(?:al)? ?code|passport(?: no)?|tax id|ssn',
  'adresse(?:zeile)?|lieferadresse|anschrift|telefon(?:nummer)?|handy(?:nummer)?|postleitzahl|plz|adresse(?: de livraison)?|téléphone|portable|courriel|code postal|dirección|domicilio|teléfono|móvil|correo(?: electrónico)?|código postal|endereço|telefone|celular|cep|indirizzo|telefono|cellulare|cap|adres|telefoon|numer telefonu|telefon komórkowy|адрес|телефон|почта|индекс|địa chỉ|(?:số )?điện thoại|ที่อยู่|เบอร์โทร(?:ศัพท์)?|โทรศัพท์|alamat|(?:no(?:mor)? )?(?:telepon|hp)',
].join('|');

const SECRET =
  'pass(?:word|wd|code)|pwd|secret|api[ _-]?key|(?:access|auth|refresh|csrf|xsrf|session|id)?[ _-]?token|authorization|bearer|cookie|session(?:[ _-]?id)?|sid|csrf|密码|口令|令牌|验证码|パスワード|비밀번호|passwort|mot de passe|contraseña|senha|пароль';

const WHOLE = new RegExp(`^(?:${PERSON}|${REACH}|${SECRET})$`, 'iu');

/** Whether a label as a whole names a person, a way to reach one, or a secret: what stands beside it is private. */
export function isPersonalLabel(text: string): boolean {
  const plain = text
    .replace(/[\s*:：]+$/u, '')
    .replace(/\s*[(（][^)）]*[)）]$/u, '')
    .trim();
  return plain.length <= 40 && WHOLE.test(plain);
}

/**
 * Matches a personal label with what follows it in the same text, which is the group `value`, `secret` or `spaced`. Words of alphabets need a
 * colon or an equals sign behind them ("buyer protection" is none); Chinese, Japanese and Korean labels a space alone.
 */
export const LABELLED_VALUE = new RegExp(
  [
    `(?<![\\p{L}\\d])(?:${PERSON}|${REACH})\\s*[:：=]\\s*(?<value>[^\\n,，;；|]+)`,
    `(?<![\\p{L}\\d])(?:${SECRET})\\s*[:：=]\\s*(?<secret>(?:bearer\\s+)?[^\\s,，;；|]+)`,
    `(?<![\\p{L}])(?=[\\p{Script=Han}\\p{Script=Hangul}\\p{Script=Hiragana}\\p{Script=Katakana}])(?:${PERSON}|${REACH}|${SECRET})[ \\t\\u3000]+(?<spaced>[^\\s,，;；|]+)`,
  ].join('|'),
  'giu',
);
