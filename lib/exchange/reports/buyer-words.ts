// What columns about people are called, by language. `WHO` names a person by itself; `WHERE` is a place or a way to reach
// somebody, and belongs to a buyer where a table is of orders; `ORDER` names the number of an order.
// Words of Latin and Cyrillic letters are compared without accents, as whole words.

export const WHO_WORDS = `
buyer|buyers name|buyer name|buyer id|buyer user id|buyer username|buyer nickname|buyer account|buyer message|buyer note|buyer receipt message|customer|customer name|customer id|customer username|customer note|customer message|client|client name|client id|recipient|recipient name|receiver|receiver name|consignee|consignee name|purchaser|payer|payer name|shopper|shopper name|full name|first name|last name|middle name|surname|given name|family name|username|user name|user id|nickname|contact|contact name|contact person|ship name|shipping name|ship to|ship to name|deliver to|delivery name|billing name|bill to|bill to name|gift message|passport|passport number|id card|identity number|ssn|tax id|vat number|birthday|date of birth
käufer|käufername|kunde|kundin|kundenname|kundennummer|empfänger|empfängername|besteller|vorname|nachname|familienname|name des käufers|name des empfängers|benutzername|nachricht des käufers|steuernummer|geburtsdatum
comprador|compradora|nombre del comprador|cliente|nombre del cliente|destinatario|nombre del destinatario|apellido|apellidos|nombre completo|nombre de usuario|usuario|dni|rfc|documento|mensaje del comprador
destinatário|nome do comprador|nome do cliente|nome do destinatário|nome de usuário|nome de usuário (comprador)|nome completo|sobrenome|cpf|cnpj|cpf do comprador|mensagem do comprador|observação do comprador
acheteur|nom de l acheteur|client|nom du client|destinataire|nom du destinataire|prénom|nom de famille|nom complet|pseudo|message de l acheteur
acquirente|nome acquirente|nome dell acquirente|nome cliente|nome del cliente|cognome|nome destinatario|nome utente|codice fiscale|partita iva|messaggio
koper|naam koper|klant|klantnaam|ontvanger|voornaam|achternaam|gebruikersnaam
kupujący|klient|odbiorca|imię|nazwisko|imię i nazwisko|dane kupującego|nazwa użytkownika|nip|pesel
покупатель|имя покупателя|клиент|имя клиента|получатель|имя получателя|заказчик|фио|фио покупателя|фио получателя|имя|фамилия|отчество|имя пользователя|паспорт|инн|комментарий покупателя|сообщение покупателя
alıcı|alıcı adı|müşteri|müşteri adı|ad soyad|adı soyadı|isim|soyad|soyisim|kullanıcı adı|tc kimlik no|vergi no|alıcı mesajı
pembeli|nama pembeli|username pembeli|username (pembeli)|pelanggan|nama pelanggan|penerima|nama penerima|nama lengkap|nama pengguna|catatan dari pembeli|catatan pembeli|nama pembeli
người mua|tên người mua|khách hàng|tên khách hàng|người nhận|tên người nhận|họ tên|họ và tên|tên đăng nhập|ghi chú của người mua|nhận xét từ người mua
ผู้ซื้อ|ชื่อผู้ซื้อ|ชื่อผู้ใช้|ชื่อผู้ใช้ (ผู้ซื้อ)|ลูกค้า|ชื่อลูกค้า|ผู้รับ|ชื่อผู้รับ|หมายเหตุจากผู้ซื้อ
zákazník|jméno zákazníka|kupující|příjemce|jméno|příjmení|köpare|kund|kundnamn|mottagare|förnamn|efternamn|kjøper|kunde|mottaker|fornavn|etternavn|køber|modtager|ostaja|asiakas|vastaanottaja|etunimi|sukunimi|vásárló|vevő|címzett|keresztnév|vezetéknév|cumpărător|destinatar|prenume|αγοραστής|πελάτης|παραλήπτης|όνομα|επώνυμο|покупець|одержувач|отримувач|прізвище|المشتري|العميل|المستلم|الاسم|קונה|לקוח|נמען|שם מלא|खरीदार|ग्राहक
`;

/** CJK writes no spaces: these stand anywhere in a header. */
export const WHO_CJK =
  /买家|買家|客户|客戶|顾客|顧客|收货人|收貨人|收件人|收货信息|收件信息|会员名|会员昵称|会员账号|用户名|用户昵称|用户账号|用户id|旺旺|昵称|暱稱|姓名|真实姓名|联系人|聯絡人|身份证|身分證|护照|微信号|支付宝账|付款账号|生日|购买者|購入者|注文者|お客様|送付先|配送先|届け先|お届け先|受取人|氏名|お名前|フリガナ|生年月日|구매자|주문자|수취인|수령인|받는\s?(?:사람|분)|고객|성함|성명|이름|회원|생년월일/iu;

export const WHERE_WORDS = `
address|address1|address 2|address line 1|address line 2|street|street 1|street 2|ship address|ship address1|ship address2|shipping address|delivery address|billing address|city|town|district|county|state|province|region|zip|zip code|zipcode|postcode|postal code|ship city|ship state|ship zipcode|ship zip|ship country|ship postal code|shipping city|shipping zip|shipping province|shipping country|shipping street|shipping phone|shipping company|billing city|billing zip|billing street|billing phone|billing company|phone|phone number|telephone|tel|mobile|mobile number|cell|cell phone|fax|email|e mail|mail|email address|message|note|notes|remark|remarks|comment|comments
anschrift|adresse|straße|hausnummer|plz|postleitzahl|ort|stadt|lieferadresse|rechnungsadresse|telefon|telefonnummer|handy|handynummer|bemerkung|nachricht
dirección|dirección de envío|calle|código postal|ciudad|provincia|teléfono|móvil|celular|correo|correo electrónico|nota|notas|endereço|endereço de entrega|rua|bairro|cep|cidade|estado|telefone|número de telefone|rue|code postal|ville|téléphone|portable|courriel|indirizzo|via|cap|città|telefono|cellulare|adres|straat|plaats|telefoon|ulica|kod pocztowy|miasto|miejscowość|numer telefonu
адрес|адрес доставки|улица|город|индекс|почтовый индекс|телефон|номер телефона|почта|электронная почта|комментарий|сообщение|адреса|місто
adres|teslimat adresi|fatura adresi|şehir|il|ilçe|posta kodu|telefon numarası|e posta|alamat|alamat pengiriman|kota|kabupaten|kota kabupaten|provinsi|kode pos|telepon|no telepon|nomor telepon|hp|catatan|địa chỉ|địa chỉ nhận hàng|thành phố|tỉnh thành phố|quận huyện|phường|số điện thoại|điện thoại|sđt|ghi chú
ที่อยู่|ที่อยู่ในการจัดส่ง|จังหวัด|เขต อำเภอ|รหัสไปรษณีย์|โทรศัพท์|หมายเลขโทรศัพท์|เบอร์โทร|อีเมล|หมายเหตุ
město|psč|gata|postnummer|gateadresse|katuosoite|postinumero|puhelin|cím|irányítószám|telefonszám|oraș|cod poștal|διεύθυνση|τηλέφωνο|πόλη|العنوان|الهاتف|المدينة|כתובת|טלפון|עיר|पता|फ़ोन
`;

export const WHERE_CJK =
  /地址|邮编|郵編|邮政编码|邮箱|郵箱|电子邮件|電子郵件|手机|手機|电话|電話|联系方式|聯絡方式|留言|备注|備註|省份|城市|区县|街道|住所|郵便番号|都道府県|市区町村|番地|携帯|メールアドレス|メール|備考|コメント|주소|우편번호|연락처|전화|휴대폰|휴대전화|이메일|메일|배송\s?메시지|배송\s?메모|요청사항/iu;

export const ORDER_WORDS = `
order id|order number|order no|order name|amazon order id|purchase order|order reference|transaction id|parcel number|tracking number|tracking id
order|order nr|order ref|order date|bestellung|bestelldatum|auftrag|pedido|commande|ordine|bestelling|zamówienie|заказ|sipariş|pesanan|đơn hàng|คำสั่งซื้อ|คำสั่งซื้อสินค้า|objednávka|beställning|ordre|tilaus|rendelés|comandă|παραγγελία|الطلب|הזמנה
bestellnummer|auftragsnummer|número de pedido|n de pedido|id de pedido|n.º de venta|id do pedido|nº do pedido|número do pedido|numéro de commande|n de commande|numero ordine|id ordine|ordernummer|bestelnummer|numer zamówienia|id zamówienia|номер заказа|id заказа|номер отправления|sipariş no|sipariş numarası|no pesanan|nomor pesanan|no. pesanan|mã đơn hàng|หมายเลขคำสั่งซื้อ|หมายเลขออเดอร์|číslo objednávky|beställningsnummer|ordrenummer|tilausnumero|rendelésszám|număr comandă|αριθμός παραγγελίας|رقم الطلب|מספר הזמנה
`;
export const ORDER_CJK =
  /(?:订单|訂單|交易|包裹|运单|快递单|物流单|子订单|主订单)\s?(?:编号|編號|号|號|id|单号)$|^(?:订单|訂單|注文|주문)$|注文番号|受注番号|주문\s?번호|운송장/iu;
