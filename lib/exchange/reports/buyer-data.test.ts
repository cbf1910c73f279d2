import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenReason, holdsContact, peopleWord } from './buyer-data';
import { readReportFile } from './read-report-file';

async function read(lines: string[]) {
  const file = await readReportFile(new TextEncoder().encode(lines.join('\n')));
  if (file.status === 'refused') throw new Error(file.reason);
  return file.tables;
}

describe('columns about people, by their names', () => {
  it.each([
    'Buyer',
    'Buyer User ID',
    'Full Name',
    'First Name',
    'Ship Name',
    'Ship Address1',
    'Shipping Street',
    'Billing Name',
    'Recipient Phone Number',
    'ship-phone-number',
    'buyer-email',
    'Shipping Phone',
    '买家昵称',
    '买家会员名',
    '收货人姓名',
    '收货地址',
    '联系电话',
    '手机号码',
    '买家留言',
    '身份证号',
    '旺旺名',
    '買家帳號',
    '收件人姓名',
    '收件地址',
    '電話',
    '注文者氏名',
    '送付先住所',
    '送付先電話番号',
    '郵便番号',
    'お届け先氏名',
    '구매자명',
    '수취인이름',
    '수취인 주소',
    '구매자 전화번호',
    '배송메세지 연락처',
    'Käufername',
    'Name des Käufers',
    'Empfänger',
    'Lieferadresse',
    'Telefonnummer',
    'Nombre del comprador',
    'Dirección de envío',
    'Teléfono',
    'Correo electrónico',
    'Nome de usuário (comprador)',
    'Endereço de entrega',
    'Telefone',
    'CPF do Comprador',
    "Nom de l'acheteur",
    'Prénom',
    'Code postal',
    'Téléphone',
    'Nome acquirente',
    'Cognome',
    'Indirizzo',
    'Codice fiscale',
    'Naam koper',
    'Straat',
    'Kupujący',
    'Imię i nazwisko',
    'Ulica',
    'Имя покупателя',
    'Адрес доставки',
    'Телефон',
    'ФИО',
    'Alıcı',
    'Müşteri adı',
    'Teslimat adresi',
    'Nama Penerima',
    'Alamat Pengiriman',
    'No. Telepon',
    'Username (Pembeli)',
    'Người nhận',
    'Tên Người nhận',
    'Số điện thoại',
    'Địa chỉ nhận hàng',
    'ชื่อผู้รับ',
    'ที่อยู่ในการจัดส่ง',
    'หมายเลขโทรศัพท์',
    'ชื่อผู้ใช้ (ผู้ซื้อ)',
  ])('%s is not read', (header) => {
    expect(hiddenReason(header, ['anything', 'at all'], true)).not.toBeNull();
  });

  it.each([
    ['支付买家数', '1,234'],
    ['Buyers (Paid Order)', '12'],
    ['新客户数', '8'],
    ['成交客户数', '120'],
    ['购买者数', '3'],
    ['구매자 수', '4'],
    ['买家数占比', '12.5%'],
    ['Compradores (Pedido Pago)', '7'],
    ['New Buyers', '5'],
  ])('%s counts people and stays', (header, cell) => {
    expect(hiddenReason(header, [cell, cell], false)).toBeNull();
    expect(hiddenReason(header, [null, null], false)).toBeNull();
  });

  it.each([
    'Product Name',
    '商品名称',
    'Customer Search Term',
    'Campaign Name',
    'Country',
    'Seller SKU',
    '商品ID',
    'Listing ID',
    'Portfolio name',
    '计划名称',
    'Brand',
    '品牌名称',
  ])('%s is no word about people', (header) => {
    expect(peopleWord(header)).toBeNull();
    expect(hiddenReason(header, ['Stoneware mug', 'Plate'], false)).toBeNull();
  });

  it('takes places for buyers only where rows are orders', () => {
    expect(hiddenReason('City', ['Oslo', 'Rome'], false)).toBeNull();
    expect(hiddenReason('City', ['Oslo', 'Rome'], true)).toBe('contact');
  });
});

describe('columns about people, by what stands in them', () => {
  it.each([
    ['mail addresses', ['jane@example.com', 'max@example.org', 'x']],
    ['telephone numbers', ['+1 555 010 9999', '(555) 123-4567', '']],
    ['Chinese mobile numbers', ['13812345678', '15900001111', '18612345678']],
    ['masked numbers', ['138****5678', '159****1111', '-']],
    ['masked names', ['张**', '王*', '李**']],
    ['Chinese addresses', ['浙江省杭州市西湖区文三路1号', '上海市浦东新区世纪大道100号']],
    ['Japanese addresses', ['東京都千代田区丸の内1丁目9-1', '大阪府大阪市北区梅田3-1-1']],
    ['streets', ['12 Oak Street', '7 Elm Avenue, Apt 4']],
    ['German streets', ['Hauptstraße 5', 'Lindenweg 12']],
  ])('%s are not read under any name', (_, cells) => {
    expect(hiddenReason('Column 7', cells, false)).not.toBeNull();
  });

  it.each([
    ['product ids of eleven figures', '商品ID', ['13812345678', '15900001111', '18612345678']],
    ['days', 'Day', ['2026-11-10', '2026-11-11']],
    ['amounts', '支付金额', ['1,234.56', '12,345,678.00']],
    ['days as others write them', 'When', ['10-11-2026', '11/12/2026']],
    ['spans', 'Period', ['2026-03-23 00:00:00-2026-03-31 23:59:59']],
    ['sizes', 'Variation', ['20-30-40 cm', '500-1000 ml']],
    ['titles', 'Title', ['Mug 350 ml, 2026 edition', 'Street lamp for 12 rooms']],
  ])('%s are no numbers to call', (_, header, cells) => {
    expect(hiddenReason(header, cells, false)).toBeNull();
    for (const cell of cells) expect(holdsContact(cell)).toBe(false);
  });

  it('blanks the one cell among many that holds an address to write to', async () => {
    const rows = Array.from({ length: 40 }, (_, at) => `Mug ${at},${at}`);
    const [table] = await read(['Product,Visitors', 'Plate – ask jane@example.com,3', ...rows]);
    expect(table).toMatchObject({ hiddenCells: 1, hidden: [] });
    expect(JSON.stringify(table)).not.toContain('jane@');
  });
});

describe('rows of orders', () => {
  const header =
    'Order ID,Sale Date,Item Name,Quantity,Item Total,Buyer,Ship Name,Ship Zipcode,Gift wrap text,Color of bow';

  it('keep what the lexicon knows of products and figures, and nothing else', async () => {
    const [table] = await read([header, '29,2026-11-02,Mug,2,19.98,jane88,Jane Doe,62701,For mum,red']);
    expect(table?.ofOrders).toBe(true);
    expect(table?.columns.map(({ header: names }) => names.at(-1))).toEqual([
      'Sale Date',
      'Item Name',
      'Quantity',
      'Item Total',
    ]);
  });

  it.each(['Order', 'Bestellung', 'Zamówienie', '订单', '注文'])(
    'are told by a column called %s alone',
    async (order) => {
      const [table] = await read([`${order},Wer,Quantity`, '29,Jane Doe,2', '30,Tom Li,1']);
      expect(table?.ofOrders).toBe(true);
      expect(JSON.stringify(table)).not.toContain('Jane');
    },
  );

  it('never let a buyer through, whoever and wherever', async () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{3,9}$/).map((name) => `Q${name}`);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(word, word, word, word), { minLength: 1, maxLength: 5 }), async (people) => {
        const rows = people.map(
          ([nick, name, zip, text]) => `29,2026-11-02,Mug,2,19.98,${nick},${name},${zip},${text},${text}`,
        );
        const said = JSON.stringify(await read([header, ...rows]));
        for (const secret of people.flat()) expect(said).not.toContain(secret);
      }),
      { numRuns: 40 },
    );
  });

  it('are what rows without names for their columns may be, where ways to reach somebody stand in them', async () => {
    const [table] = await read([
      '5761234,Anna Berg,anna@example.com,12.50',
      '5761235,Tom Li,tom@example.com,13.50',
      '5761236,Eva Lund,eva@example.com,9.00',
    ]);
    expect(table).toMatchObject({ named: false, ofOrders: true, columns: [] });
  });

  it('are none where columns count buyers', async () => {
    const [table] = await read([
      '商品ID,商品名称,下单买家数,支付买家数,支付新买家数,商品标签',
      '680010010001,杯,12,11,3,热卖',
    ]);
    expect(table).toMatchObject({ ofOrders: false, hidden: [] });
  });

  it('leave no buyer in the lines above them', async () => {
    const [table] = await read([
      'Seller report',
      'Contact: jane@example.com',
      '收货人：张三',
      header,
      '29,2026-11-02,Mug,2,19.98,j,J,6,,',
    ]);
    expect(table?.notes).toEqual(['Seller report']);
  });
});
