// The words that column names are made of, by what they mean. "*" ends a stem: any ending of the word is let pass.
// Several concepts before ":" are what one word says at once. Languages written without gaps are matched by the longest
// piece. A word that is not here makes a label unknown, so only words of one meaning belong here.
export const CONCEPT_WORDS = `
visitor:순방문자|visitor|uv|访客|访问人数|访问用户|浏览人数|訪問者|アクセス人数|ユニークユーザ数|ユニークユーザー|ビジター数|来訪者数|訪問ユーザー数|訪問人数|閲覧者数|방문자|방문객|방문고객|유입수|besucher*|visitante|visiteur*|visitator*|bezoeker*|odwiedzajacy*|посетител*|відвідувач*|ziyaretci*|pengunjung|pelawat|ผู้เยี่ยมชม|ผู้เข้าชม|khach truy cap|luot truy cap|nguoi truy cap|khach ghe tham|besokare|navstevnici|vizitator*|kavijat|الزوار|زوار|زائر|الزائرون|الزائرين|زوار المتجر|besokende|besogende|kavijoita|latogato*|navstevnik*|επισκεπτες|επισκεπτων
visit:visite|visita|visit|访问|besuche|bezoeken|wizyty|wizyt|odwiedziny|визит*|посещени*|візит*|ziyaret|ziyaretler|kunjungan|방문|訪問数|訪問回数|アクセス|การเข้าชม|besok|الزيارات|زيارات|besog|kaynnit|latogatasok|navstevy|επισκεψεις|επισκεψεων
session:sessione|sessao|session|会话|sitzung*|sesion|sesiones|sessoes|sessioni|sessies|sesje|sesji|сессии|сеанс*|oturum*|sesi|เซสชัน|phien|phien truy cap|세션|セッション|الجلسات|جلسات|الجلسة|جلسة|sessioner|istunnot|munkamenetek|relace|sesiuni*|συνεδριες
view:ansichten|produktansichten|productweergaven|wyswietlenia oferty|wyswietlenia ofert|wyswietlenia produktu|page view|pageview|view|viewed|pv|浏览|seitenaufruf*|seitenansicht*|aufrufe|produktaufruf*|artikelaufruf*|visualizaciones|vistas|vista de pagina|vistas de pagina|paginas vistas|visualizacoes|pages vues|vue|visualizzazioni|paginaweergaven|wyswietlenia strony|odslony|odslon|просмотр*|перегляд*|goruntulen*|goruntulem*|dilihat|tayangan halaman|luot xem|ยอดเข้าชม|การเข้าชมหน้า|การดู|ยอดวิว|ยอดดู|페이지뷰|조회|ページビュー|ページ閲覧数|閲覧|sidvisningar|zobrazeni stranky|المشاهدات|مشاهدات|مشاهدة|مشاهدات الصفحة|مشاهدات الصفحات|مشاهدات المنتج|sidevisninger|sivun katselut|katselut|oldalmegtekintes*|megtekintes*|zobrazeni produktu|vizualizari|vizualizari de pagina|afisari de pagina|προβολες|προβολες σελιδας|προβολες σελιδων
impression:impresi|impression|impr|exposure|曝光|展现|展示|露出数|露出回数|表示回数|表示数|インプレッション|impressionen|einblendungen|impresiones|impressoes|impressioni|vertoningen|impressies|показ|показы|показов|покази|показів|gosterim*|tayangan|การแสดงผล|การมองเห็น|hien thi|노출|wyswietlenia reklam|wyswietlenia reklamy|مرات الظهور|الظهور|ظهور|الانطباعات|انطباعات|exponeringar|eksponeringer|nayttokerrat|megjelenes*|afisari|εμφανισεις|wyswietlenia na listach|wyswietlenia na liscie|wyswietlenia na listingu|wyswietlenia na listingach|wyswietlenia w wynikach wyszukiwania
click:click|点击|クリック|클릭|klick|klik|diklik|klikniecia|kliknieciu|klikniec|клик|клики|кликов|клика|кліки|кліків|clic|clique|คลิก|nhap chuot|nhap|tiklama*|tiklanma*|klikken|klikk|النقرات|نقرات|نقرة|نقر|klikkaukset|klikkauksia|kattintas*|prokliky|kliknuti|clicuri|κλικ
click rate:ctr|click through|clickthrough|click thru|klikalnosc*|doorklik|кликабельность|نسبة النقر الى الظهور|معدل النقر الى الظهور|klickfrekvens|klikfrekvens|klikkprosent|klikkausprosentti|atkattintasi arany|mira prokliku|rata de clic
cart:winkelmand|troli|trolley|cart|atc|add to basket|added to basket|加购|加购物车|购物车|カート|买い物かご|장바구니|warenkorb|warenkorbe|zum warenkorb hinzugefugt|anadido al carrito|anadidos al carrito|agregado al carrito|agregados al carrito|agregar al carrito|anadir al carrito|adiciones al carrito|carrito|carrinho|panier|aggiunte al carrello|aggiunti al carrello|aggiunto al carrello|aggiunta al carrello|aggiungi al carrello|carrello|winkelwagen|winkelmandje|koszyk|koszyka|koszyku|koszyki|в корзину|корзина|корзины|корзине|додавання до кошика|до кошика|sepete ekleme|sepete eklenme|sepete eklenen|sepete ekle|sepete eklemeler|sepet|menambahkan produk ke keranjang|keranjang|them vao gio|gio hang|รถเข็น|ตะกร้า|lagd i varukorg|vlozeni do kosiku|السلة|سلة|سلة التسوق|عربة التسوق|العربة|varukorg|varukorgen|lagt i varukorg|kundvagn|kundvagnen|indkobskurv|indkobskurven|kurv|kurven|handlekurv|handlekurven|ostoskori|ostoskoriin|kosar|kosarba|kosarba helyezesek|do kosiku|kosik|cos|in cos|cosul|καλαθι|στο καλαθι
fav:favorite|favourite|favs|like|wishlist|wish list|收藏|心愿单|按赞|喜欢|お気に入り登録数|お気に入り|찜하기|찜|관심상품|위시리스트|merkliste|merkzettel|favoriten|wunschliste*|favorito|lista de deseos|lista de desejos|curtida|me gusta|liste d envies|preferiti|lista dei desideri|mi piace|favorieten|verlanglijst*|verlanglijstje*|ulubione|ulubionych|polubienia|polubien|lista zyczen|избранное|избранном|лайки|лайков|обране|favori|favoriler|favorilere ekleme|favorilere eklenme|favoriye ekleme|begeni*|istek listesi|suka|disukai|favorit|difavoritkan|yeu thich|luot thich|ถูกใจ|กดถูกใจ|รายการโปรด|สิ่งที่ถูกใจ|oblibene|المفضلة|مفضلة|المفضلات|قائمة الرغبات|الاعجابات|favoriter|onskeliste|onskelista|suosikit|kedvencek|kivansaglista|favorite adaugate|αγαπημενα
order:totale articoli ordinati|nombre total d articles commandes|sku order|sku 订单|order|order item|订单|单量|单数|笔数|注文件数|注文|受注件数|受注数|売上件数|주문량|주문|bestellung*|bestellposten|auftrage|pedido|ordenes|orden|encomendas|productos del pedido|articulos del pedido|itens do pedido|commande|ordine|ordini|bestelling|bestellingen|zamowieni*|zamowien|заказ|заказы|заказов|заказа|замовлення|замовлень|siparis*|pesanan|don hang|don dat hang|คำสั่งซื้อ|ออเดอร์|การสั่งซื้อ|bestallningar|ordrar|objednavky|comenzi|so don|الطلبات|طلبات|الطلب|طلب|ordre|ordrer|bestillinger|tilaukset|tilauksia|rendelesek|rendeles|comenzi plasate|παραγγελιες|παραγγελιων
order paid:결제건수|결제수|quantidade de vendas|numero de vendas|cantidad de ventas|numero de ventas
unit:unidade|pezzi|pezzo|unit|pieces|pcs|件数|商品件数|个数|点数|stuck|einheiten|unidad|unites|unita|stuks|eenheden|sztuk*|szt|единиц*|штук|штуки|шт|adet|so luong san pham|ชิ้น|수량|개수|الوحدات|وحدات|وحدة|القطع|قطع|قطعة|enheter|enheder|stk|kappaletta|kappaleet|kpl|darab|db|kusy|kusu|ks|bucati|buc|μοναδες|τεμαχια
unit sold:销量|销售量|销售件数|销售数量|판매량|販売数|販売個数|販売点数|売上個数|売上点数|売れた数|absatz|absatzmenge|verkaufsmenge|satis adedi|sales volume|sales quantity|quantity sold|san pham da ban|so luong da ban|luong ban|จำนวนที่ขายได้|ยอดขายชิ้น|jumlah terjual|produk terjual|items sold|products sold|units sales|unit sales
sold:vendut*|ขาย|已售出|sold|已售|售出|verkauft*|vendida|vendido|vendue*|vendus|verkocht*|sprzedan*|продан*|satilan|terjual|da ban|ขายได้|ขายแล้ว|판매|المباعة|المباع|مباعة|مباع|salda|solda|solgte|solgt|myydyt|myyty|eladott|prodane|prodanych|prodano|vandute|vandut|πωληθεντα|πωληθεισες|πουλημενα
buyer placed:下单人数|下单用户数
buyer:buyer|customer|purchaser|shoppers who bought|买家|客户数|购买人数|购买用户数|购买者|顾客数|購入者|購入人数|購入ユーザー数|購入客数|구매자|구매고객|구매자명|고객수|kaufer*|kunden|kunde|kaufende|comprador|compradores|cliente|acheteur*|clients|acquirent*|clienti|koper|klant|klanten|kupujacy*|klienci|klientow|покупател*|клиенты|клиентов|покупц*|покупець|alici*|musteri*|pembeli|pelanggan|nguoi mua|khach mua|khach mua hang|khach hang|ผู้ซื้อ|ลูกค้า|kopare|kupujici|المشترون|المشترين|مشترين|مشتر|العملاء|عملاء|kunder|kober|kobere|kjopere|asiakkaat|ostajat|vasarlok|vevok|zakaznici|cumparatori|αγοραστες|πελατες
buyer paid:결제자|支付人数|成交人数|付款人数|成交用户数|支付用户数
user:user|people|用户|ユーザー数|ユーザ数|人|人数计|nutzer|usuario|utilisateurs|utenti|gebruikers|uzytkownicy|uzytkownikow|пользовател*|користувач*|kullanici*|pengguna|nguoi dung|ผู้ใช้|사용자|이용자수|명
sales:ventes de produits|vendas de produtos|verkopen bestelde producten|ca|gmv|revenue|turnover|sales|sales amount|sales value|product sales|销售额|成交额|交易额|交易金额|营业额|销售金额|売上高|売上額|売上金額|売上|販売額|販売金額|流通額|流通総額|매출액|매출|판매금액|판매액|거래액|umsatz|umsatze|erlos|erlose|ingresos|facturacion|importe de ventas|monto de ventas|valor de ventas|ventas de productos|receita|faturamento|valor de vendas|valor das vendas|vendas em valor|chiffre d affaires|revenus|recettes|montant des ventes|fatturato|ricavi|entrate|omzet|przychod*|obrot|obroty|wartosc sprzedazy|выручк*|оборот|сумма продаж|виручка|дохід|ciro|hasilat|satis tutari|satis geliri|gelir|pendapatan|penjualan|omset|nilai penjualan|doanh thu|doanh so|รายได้|ยอดขาย|มูลค่าการขาย|มูลค่ายอดขาย|forsaljning|trzby|vanzari|المبيعات|مبيعات|الايرادات|ايرادات|قيمة المبيعات|forsaljningsvarde|omsattning|omsaetning|omsetning|liikevaihto|arbevetel|forgalom ertek|obrat|venituri|cifra de afaceri|τζιρος|εσοδα
sales paid:实付金额|成交金额|支付金额|付款金额|결제금액|결제액
sales placed:заказано на сумму|сумма заказов|сумма заказа|order total|下单金额|拍下金额|受注金額|注文金額|주문금액|订单金额|order amount|order value|bestellwert|bestellsumme|valor de pedidos|nilai pesanan|siparis tutari
salesx:jualan|salg|myynti|πωλησεις|ventas|vendas|ventes|vendite|verkaufe|verkopen|verkoop|sprzedaz|sprzedazy|продажи|продаж|продажі|satis|satislar
amount:amount|value|金额|额|금액|betrag|wert|valor|importe|monto|montante|montant|valeur|importo|valore|bedrag|waarde|kwota|wartosc|сумма|сума|tutar|tutari|deger|degeri|nilai|nominal|gia tri|so tien|มูลค่า|จำนวนเงิน|ยอดเงิน|قيمة|القيمة|مبلغ|المبلغ|belopp|belob|belop|varde|vaerdi|verdi|osszeg|ertek|castka|hodnota|suma totala|valoare|αξια|ποσο
price:prix de vente|prezzo di vendita|cena sprzedazy|цена продажи|satis fiyati|harga jual|precio de venta|preco de venda|selling price|sales price|retail price|current price|price|现价|当前价|当前价格|零售价|现售价|价格|售价|价|単価|価格|販売価格|가격|판매가|판매가격|preis|preise|verkaufspreis|precio|preco|prix|prezzo|prezzi|prijs|verkoopprijs|cena|ceny|цена|цены|ціна|fiyat*|harga|gia ban|gia|ราคา|ราคาขาย|pris|السعر|سعر|سعر البيع|priset|salgspris|forsaljningspris|hinta|myyntihinta|ar forint|eladasi ar|prodejni cena|pret|pret de vanzare|τιμη|τιμη πωλησης
list:list|original|市场|划线|定价|吊牌|原|listen|uvp|rrp|msrp|de lista|de tabla|tabela|catalogue|barre|listino|pieno|lijst|catalogusprijs|katalogow*|regularn*|каталожн*|regular|asli|awal|niem yet|goc|ปกติ|เต็ม|정상|通常|メーカー希望小売
list price:정가|定価
promo:по акции|uu dai|พิเศษ|プロモーション|con descuento|avec remise|descuento|promo|promotion|promotional|deal|discounted|offer|活动|促销|秒杀|折后|优惠|セール|特売|割引後|프로모션|할인|행사|aktions|angebots|sonder|promocional|oferta|com desconto|promotionnel|promotionnelle|remise|promozionale|scontato|offerta|actie|aanbieding|promocyjn*|акционн*|со скидкой|акційн*|indirimli|kampanya|promosi|diskon|khuyen mai|โปรโมชั่น|โปรโมชัน|ส่วนลด|ลดราคา
promo price:特価|프로모션가|sale price|special price|特价|割引価格|할인가|행사가
final price:预估到手价|预计到手价|お支払い価格|최종가|혜택가|endpreis
final:final|到手|券后|实付|after coupon|after discount|최종|finale|cuoi cung|akhir|สุทธิ
stock:verfugbarer bestand|stock restant|stock actual|disponibilita|quantita disponibile|dostepna ilosc|на складе|คงเหลือ|可售库存|可用库存|quantity available|available quantity|available|stok semasa|mevcut stok|stock|on hand|inventory|库存|在庫|재고|재고수량|재고량|bestand|existencias|inventario|stock disponible|estoque|estoque disponivel|inventaire|giacenza|giacenze|scorte|magazzino|voorraad|stan magazynowy|zapas|zapasy|остаток|остатки|остатков|запас|запасы|залишок|залишки|stok|stok miktari|stok tersedia|ton kho|kho hang|สต็อก|สต๊อก|สินค้าคงคลัง|คลังสินค้า|lager|lagersaldo|skladem|剩余库存|المخزون|مخزون|الكمية المتاحة|المتوفر|الكمية المتوفرة|lagerstatus|lagerbeholdning|pa lager|i lager|varasto|varastosaldo|varastossa|keszlet|raktarkeszlet|zasoba|zasoby|stoc|stoc disponibil|αποθεμα|διαθεσιμο αποθεμα|dostepne sztuki|sztuki dostepne
refund:hoan lai|hoan|refund|refunded|退款|返金|환불|erstattung*|ruckerstattung*|erstattet*|reembolso*|reembolsad*|remboursement*|rembourse*|rimborso|rimborsi|rimborsat*|terugbetaling*|terugbetaald|zwrot srodkow|возврат средств|iade|pengembalian dana|hoan tien|คืนเงิน|الاسترداد|استرداد|المسترد|المستردة|مسترد|aterbetalning*|refusion|refusjon|hyvitykset|visszaterites*|vraceni penez|rambursare|rambursari|επιστροφη χρηματων
refund amount:ยอดคืนเงิน|ยอดการคืนเงิน
refund kind:rucksende*|hoan tra|return|returned|退货|返品|반품|retoure*|retour|rucksendung*|devolucion|devoluciones|devolucao|devolucoes|resi|reso|retourneringen|zwrot|zwroty|zwrotow|возврат|возвраты|возвратов|возврата|повернення|повернень|pengembalian|tra hang|คืนสินค้า|returer|vratky|المرتجعات|مرتجعات|المرتجع|الارجاع|ارجاع|retur|returneringar|returneringer|palautukset|palautus*|visszaru|visszakuldes*|retururi|επιστροφες|επιστροφων
cancel:cancel*|取消|キャンセル|취소|storn*|cancelad*|cancelacion*|cancelament*|annul*|geannuleerd*|annulering*|anulowan*|anulacj*|отмен*|отменен*|скасован*|iptal|dibatalkan|pembatalan|huy|ยกเลิก|الملغاة|ملغاة|الالغاء|الغاء|avbestall*|annulleret|annullering*|avbestilt*|kansellert*|peruutet*|peruutus|torolt|torles*|zrusen*|anulat*|ακυρωσεις
conversion:transformation|conversion|转化|转换|転換|コンバージョン|전환|구매전환|주문전환|konversion|conversion de compra|conversao|conversione|conversie|konwersj*|конверсия|конверсии|конверсія|конверсії|donusum|donusumu|konversi|chuyen doi|การเปลี่ยน|การเปลี่ยนเป็นลูกค้า|การแปลง|คอนเวอร์ชัน|คอนเวอร์ชั่น|konvertering|konverze|التحويل|تحويل|konversio|konverzio|konverzni|μετατροπης|μετατροπη
conversion rate:satin alma orani|구매율|อัตราการซื้อ|taux d achat|tasa de compra|taxa de compra|購買率|ctor|cvr|cr|購入率|购买转化率|purchase rate|kaufrate|kaufquote|konverteringsgrad|konverteringsgraden|konverteringsrate|konverteringsfrekvens|konversioaste|konversioprosentti|konverzios arany|konverzni pomer|mira konverze|rata de conversie|ποσοστο μετατροπης
conversionx:conversions|conversiones|conversoes|konversionen|conversioni|conversies
rate percent:odsetek|percentage|percent|pct|prozentsatz|porcentaje|percentual|porcentagem|pourcentage|percentuale|procent|процент|відсоток|yuzdesi|persentase|เปอร์เซ็นต์
rate:rate|ratio|率|比率|rata|율|률|비율|quote|tasa|taxa|taux|tasso|frequenza|wspolczynnik|wskaznik|коэффициент|доля|показатель|коефіцієнт|orani|oran|tingkat|rasio|ty le|ti le|อัตรา|อัตราส่วน|andel|mira|معدل|نسبة|النسبة|grad|frekvens|aste|prosentti|arany|pomer|ποσοστο
share:占比|构成比|構成比|share|anteil|udzial|비중
average:durchschnittlich*|gem|average|avg|mean|平均|평균|durchschnitt*|ø|promedio|medio|media|moyen*|gemiddeld*|sredni*|средн*|ortalama|rata rata|trung binh|เฉลี่ย|середн*|متوسط|المتوسط|genomsnittlig*|genomsnitt|snitt|gennemsnitlig*|gjennomsnittlig*|keskimaarai*|atlagos|atlag|prumern*|prumer|mediu|medie|μεσος|μεση|μεσο
per:per|每|pro|je|por|par|za|basina|moi|ต่อ|당|あたり|当たり|на один|на одного|на|لكل|pr|kohti
bounce:bounce|跳出|跳失|直帰|absprung*|rebote|rejeicao|rebond|rimbalzo|odrzuc*|отказов|відмов|hemen cikma|pentalan|thoat|ตีกลับ|melihat tanpa membeli
bounce rate:이탈률|이탈율
exit:离脱|離脱|exit
stay:time on page|time on site|dwell time|stay time|stay duration|session duration|visit duration|time spent|停留时长|停留时间|访问时长|浏览时长|滞在時間|체류시간|verweildauer|aufenthaltsdauer|sitzungsdauer|besuchsdauer|tiempo en la pagina|tiempo en pagina|tiempo de permanencia|duracion de la visita|duracion de la sesion|tempo na pagina|tempo de permanencia|duracao da sessao|duracao da visita|duree de visite|duree de la visite|duree de session|temps passe|temps passe sur la page|temps sur la page|tempo sulla pagina|tempo di permanenza|durata della visita|durata della sessione|tijd op pagina|verblijftijd|verblijfsduur|sessieduur|bezoekduur|czas na stronie|czas wizyty|czas trwania wizyty|czas trwania sesji|время на странице|время на сайте|длительность визита|длительность сессии|час на сторінці|sayfada kalma suresi|kalma suresi|oturum suresi|ziyaret suresi|waktu kunjungan|durasi kunjungan|lama kunjungan|durasi sesi|thoi gian tren trang|thoi gian xem|thoi gian truy cap|thoi gian luu lai|ระยะเวลาเข้าชม|ระยะเวลาการเข้าชม|เวลาที่ใช้บนหน้า|เวลาบนหน้า|เวลาเข้าชม
time:time|temps|tempo|tiempo|zeit|czas|время|thoi gian|waktu|เวลา|ระยะเวลา|durata|duree|duracion|duracao|dauer|tijd|sure|suresi|durasi
ad:ad|ads|advertising|advertised|sponsored|advertisement|广告|推广|投放|広告|광고|werbe|werbung|anzeigen|publicidad|publicitario|publicitaria|anuncio|publicidade|publicite|publicitaire|pub|pubblicita|pubblicitari*|inserzioni|advertentie|reklama|reklamy|reklam|reklamow*|реклама|рекламы|рекламе|рекламн*|реклами|iklan|quang cao|โฆษณา|annons|直通车|万相台|引力魔方|الاعلانات|اعلانات|الاعلان|اعلان|annonser|annoncer|mainos|mainokset|hirdetes|hirdetesek|reklamni|reclame|publicitate|διαφημισεις|διαφημιση
spend:ad spend|adspend|花费|消耗|广告费|推广费|广告花费|推广花费|広告費|광고비|광고비용|werbekosten|werbeausgaben|gasto publicitario|gasto en publicidad|inversion publicitaria|gasto en anuncios|gasto com anuncios|investimento em publicidade|investimento em anuncios|depenses publicitaires|spesa pubblicitaria|advertentiekosten|advertentie uitgaven|advertentieuitgaven|wydatki na reklame|wydatki na reklamy|koszt reklamy|расход на рекламу|расходы на рекламу|рекламные расходы|затраты на рекламу|витрати на рекламу|reklam harcamasi|reklam maliyeti|reklam gideri|biaya iklan|pengeluaran iklan|chi phi quang cao|chi tieu quang cao|ค่าโฆษณา|ค่าใช้จ่ายโฆษณา|งบโฆษณา|annonskostnad|الانفاق الاعلاني|الانفاق على الاعلانات|تكلفة الاعلانات|annonsutgifter|annonceudgifter|annonseutgifter|mainoskulut|hirdetesi koltseg|naklady na reklamu|cheltuieli publicitare
cost:cost|spend|spending|expense|费用|成本|コスト|비용|kosten|ausgaben|coste|costo|gasto|custo|cout|depense|costi|spesa|spese|uitgaven|koszt*|wydatki|стоимость|расход|расходы|затраты|витрати|maliyet*|harcama*|biaya|pengeluaran|chi phi|chi tieu|ต้นทุน|ค่าใช้จ่าย|التكلفة|تكلفة|الانفاق|انفاق|kostnad|kostnader|omkostninger|kustannukset|koltseg*|naklady|costuri|κοστος
roas:广告投资报酬率|投资报酬率|广告报酬率|roas|roi|投产比|投入产出比|投产|広告費用対効果|费用対効果|광고수익률|return on ad spend|return on advertising spend|return on ads|retorno de la inversion publicitaria|retorno do investimento em anuncios|retorno sobre o investimento em anuncios|rentabilite publicitaire|rendimento della spesa pubblicitaria|rendement op advertentie uitgaven|окупаемость рекламы|zwrot z reklam|reklam getirisi|reklam harcamasi getirisi
acos:acos|advertising cost of sales
cpc:cpc|cost per click|平均点击花费|平均点击成本|点击单价|点击花费|点击成本|クリック単価|클릭당비용|coste por clic|costo por clic|custo por clique|cout par clic|costo per clic|kosten pro klick|klickpreis|kosten per klik|koszt klikniecia|koszt za klikniecie|цена клика|стоимость клика|цена за клик|стоимость за клик|ціна кліку|tiklama basina maliyet|biaya per klik|chi phi moi luot nhap|chi phi moi nhap chuot|ต้นทุนต่อคลิก|ค่าใช้จ่ายต่อคลิก
cpm:cpm|cost per mille|cost per thousand impressions|千次展现成本|千次曝光成本|千次展示费用|tkp|coste por mil impresiones|custo por mil impressoes|cout pour mille impressions
buybox:offres en vedette|boite d achat|おすすめ商品|koopblok|koopblok percentage|buy box|buybox|featured offer|购物车占比|黄金购物车|カートボックス|カート獲得|おすすめ出品|아이템위너|oferta destacada|oferta em destaque|offre en vedette|offerta in vetrina|featured merchant
sales per buyer:客单价|客単価|객단가
aov:笔单价|orderwaarde|bestelwaarde|wartosc koszyka|aov|average order value|avg order value|average basket value|average basket|average ticket|ticket medio|ticket promedio|valor medio del pedido|valor promedio del pedido|valor promedio de pedido|valor medio do pedido|valor medio por pedido|panier moyen|valeur moyenne des commandes|valeur moyenne de commande|valeur moyenne du panier|scontrino medio|valore medio dell ordine|valore medio ordine|durchschnittlicher bestellwert|bestellwert durchschnitt|durchschn bestellwert|durchschnittlicher warenkorbwert|warenkorbwert|durchschnittlicher warenkorb|gemiddelde bestelwaarde|gemiddelde orderwaarde|средний чек|середній чек|ortalama sepet tutari|ortalama siparis tutari|ortalama sepet|srednia wartosc zamowienia|gia tri don hang trung binh|gia tri trung binh don hang|rata rata nilai pesanan|nilai rata rata pesanan|rata rata pesanan|มูลค่าเฉลี่ยต่อคำสั่งซื้อ|มูลค่าเฉลี่ยต่อออเดอร์|ยอดเฉลี่ยต่อออเดอร์|متوسط قيمة الطلب|متوسط قيمة السلة|genomsnittligt ordervarde|snittordervarde|gennemsnitlig ordrevaerdi|gjennomsnittlig ordreverdi|keskiostos|atlagos kosarertek|prumerna hodnota objednavky|valoarea medie a comenzii|μεση αξια παραγγελιας
paid:покупка|покупку|покупки|购买|satin alma|satin alinan|paying|paid|支付|已支付|付款|已付款|成交|入金|결제|결제완료|bezahlt*|pagado*|pagada*|pago|paga|paye|payee|pagat*|betaald*|oplacon*|оплачен*|сплачен*|odenen|odenmis|odemesi yapilan|dibayar|sudah dibayar|siap dikirim|da thanh toan|ชำระเงินแล้ว|ชำระแล้ว|confirmed|已确定|已确认|已确定订单|已确认订单|purchased|購入|구매|실결제|thanh toan thanh cong|المدفوعة|مدفوعة|المدفوع|betalda|betalte|maksetut|fizetett|zaplacen*|platite
placed:placed|ordered|下单|已下单|已下订单|拍下|注文された|bestellt*|pedidas|pedidos realizados|realizado|commandee*|commandes passees|ordinat*|besteld*|zamowion*|заказан*|замовлено|siparis edilen|dibuat|da dat|dat hang|สั่งซื้อ
new:new|新|新增|신규|neu|neue|neuer|nuevo|nuevas|novo|novas|nouveau*|nouvelles|nuovi|nuove|nieuwe|nowi|nowych|nowe|нов*|yeni|baru|moi dang ky|ใหม่
returning:returning|repeat|老|回头|复购|リピート|リピーター|재방문|재구매|wiederkehrend*|recurrente*|recorrente*|recurrent*|di ritorno|terugkerend*|powracajac*|повторн*|постоянн*|geri donen|tekrar eden|berulang|kembali|quay lai|เดิม|ซ้ำ
net:net|净|순|netto|neto|liquido|liquida|nette|netti|нетто|чист*|bersih|thuan|الصافي|صافي|صافية
gross:gross|brutto|bruto|bruta|brut|brute|lordo|lorde
presale:预售|presale|pre sale|pre order|preorder
organic:organic|自然|自然流量|organisch*|organico*|organica*|organique*|organich*|органич*|organik|tu nhien|ออร์แกนิก|오가닉|자연|オーガニック
search:search|搜索|検索|검색|suche|such|busqueda|busca|recherche|ricerca|zoek*|wyszukiwani*|поиск*|arama|pencarian|tim kiem|ค้นหา
live:live|livestream|live stream|直播|直播间|ライブ|라이브|라이브방송|en vivo|ao vivo|livestreaming
video:video|短视频|视频|動画|동영상|วิดีโอ
affiliate:affiliate|联盟|达人|creator|アフィリエイト|제휴|afiliado|afiliasi
recommend:recommendation|推荐|レコメンド|추천|rekomendasi
note:笔:note:笔记
card:product card|商品卡|商卡|kartu produk
shoptab:shop tab|商城|商城页
b2b:b2:b2b:b2b
pc:pc|desktop|pc端|电脑端|パソコン
mobile:mobile|mobil|无线|无线端|移动端|手机端|手机|スマートフォン|スマホ|모바일|movil|dispositivos moviles
app:app|app端|mobile app|アプリ|앱|aplikasi
direct:direct|直接|직접
indirect:indirect|间接|간접
unique:eindeutig*|独立|unique|去重|不重复|ユニーク|unicos|unicas|unici|unieke|unikaln*|уникальн*|унікальн*|tekil|unik|duy nhat|중복제외|الفريدون|فريد|الفريدين|unika|yksilolliset|egyedi|unikatni|μοναδικοι
product:карточк*|oferty|ofert|itens|product|item|listing|article|goods|商品|宝贝|产品|アイテム|상품|제품|아이템|produkt*|artikel|angebote|producto|articulo|publicacion|publicaciones|produto|anuncio do produto|produit|prodotto|prodotti|articolo|articoli|producten|artikelen|product s|oferta produktu|товар|товары|товара|товаров|товару|товарів|urun*|produk|barang|san pham|mat hang|สินค้า|المنتج|منتج|المنتجات|منتجات|produkter|produkten|varer|varor|vare|tuote|tuotteet|tuotteen|termek|termekek|zbozi|produse|produs|προιον|προιοντα|προιοντων
shop:shop|store|storefront|online store|店铺|店|店舗|ショップ|스토어|상점|laden|tienda|loja|boutique|magasin|negozio|winkel|sklep|sklepu|магазин*|magaza*|toko|cua hang|gian hang|ร้านค้า|ร้าน|المتجر|متجر|butik|butiken|butikk|kauppa|uzlet|obchod|magazin|καταστημα
page:page|页面|页|详情页|商详|商品详情页|ページ|商品ページ|페이지|seite|seiten|pagina|strony|strona|страниц*|сторінк*|sayfa|halaman|trang|หน้า|หน้าสินค้า|detail|الصفحة|صفحة|الصفحات|صفحات|sida|sidan|side|siden|sivu|oldal|stranka|stranky|σελιδα|σελιδας
-:tren|ao|aos|sulla|sul|nella|nel|獲得|kazanma|ttc|ht|税込|税抜|zugange|zugang|投入|qty|ผ่าน|ai|alla|passe|passata|spent|adicao|adicion|add|added|adding|addition|加入|添加|追加|담기|추가|hinzugefugt|gelegt|anadid*|agregad*|agregar|anadir|adiciones|adicionad*|adicoes|adicionar|ajout|ajoute*|aggiunt*|aggiungi|toegevoegd|toevoegingen|dodan*|добавлен*|добавили|додан*|eklenen|ekleme*|eklenme*|ekle|ditambahkan|menambahkan|dimasukkan|tambah|masuk|them|them vao|เพิ่ม|หยิบใส่|ใส่|转化情况|流量情况|支付情况|number|no|count|times|total|sum|overall|all|of|the|in|to|by|and|with|for|via|my|your|数|总|总计|全部|次数|人次|情况|数据|量|的|が|の|を|に|された|合計|総|回数|すべて|全体|수|수량계|횟수|총|합계|전체|의|회|건|개|anzahl|zahl|summe|gesamt|gesamte|insgesamt|der|die|das|von|durch|mit|im|des|den|und|numero|nro|cantidad|del|de|la|las|los|el|en|y|un|una|quantidade|qtd|qtde|do|da|dos|na|em|e|a|o|os|as|nombre|nb|quantite|du|le|les|et|au|aux|sur|d|l|totale|totali|quantita|di|della|delle|dei|degli|il|lo|gli|aantal|totaal|van|het|een|op|aan|liczba|ilosc|lacznie|suma|ogolem|w|z|количество|кол во|число|всего|итого|общий|общая|общее|по|в|из|и|за период|кількість|всього|загальна|загальний|sayisi|sayi|adedi|toplam|ve|ile|jumlah|yang|ke|dari|so|luong|luot|tong|cac|cua|จำนวน|ยอด|รวม|ทั้งหมด|ของ|ที่|การ|ใน|ลง|antal|totalt|pocet|celkem|numar|kpi|عدد|اجمالي|الاجمالي|الكلي|الكلية|من|في|الى|على|اضافة|اضافات|الاضافة|المضافة|الاضافات|av|i|och|til|og|maara|yhteensa|lisaykset|szama|osszes|lagd|lagt|tilfojet|lagt til|lisatty|numarul|numar de|de la|αριθμος|συνολο|συνολικες|συνολικα
change:change|growth|trend|vs|yoy|mom|wow|环比|同比|较|较前一日|较上周期|较上期|增长|增速|增幅|涨幅|跌幅|变化|涨跌|升降|趋势|对比|前日比|前週比|前月比|前年比|昨対比|前年同期比|増減|推移|대비|전일대비|전주대비|전월대비|증감|증감률|증가율|추이|veranderung*|entwicklung|wachstum|vergleich|vorperiode|variacion|cambio|crecimiento|evolucion|comparacion|variacao|mudanca|crescimento|evolucao|comparacao|evolution|croissance|comparaison|variazione|crescita|confronto|verandering|groei|vergelijking|zmiana|wzrost|porownanie|изменение|динамика|прирост|рост|сравнение|зміна|динаміка|degisim|artis|buyume|karsilastirma|perubahan|pertumbuhan|perbandingan|thay doi|tang truong|so voi|xu huong|การเปลี่ยนแปลง|เติบโต|เทียบกับ|แนวโน้ม|เปรียบเทียบ|التغير|التغيير|النمو|مقارنة|forandring|aendring|endring|muutos|valtozas|zmena|modificare|μεταβολη
benchmark:benchmark|peer|peer average|industry|industry average|category average|market average|competitor*|competition|rival|similar items|同行|同行平均|同行优秀|同类|行业|行业平均|类目均值|类目平均|大盘|竞品|竞店|竞争|对手|均值|top10平均|同层|月商別平均|業界|業界平均|競合|ジャンル平均|업계|업계평균|경쟁사|경쟁|카테고리평균|branche*|branchendurchschnitt|wettbewerb*|mitbewerb*|kategoriedurchschnitt|promedio del mercado|promedio de la categoria|competencia|competidor*|sector|media do mercado|media da categoria|concorren*|setor|concurrent*|concurrence|secteur|marche|moyenne du secteur|concorrent*|settore|categoria media|marktgemiddelde|konkurencj*|branz*|srednia rynkowa|конкурент*|рынк*|рынок|отрасл*|среднее по категории|галуз*|rakip|sektor*|pesaing|industri|rata rata kategori|doi thu|nganh|trung binh nganh|คู่แข่ง|อุตสาหกรรม|ค่าเฉลี่ยตลาด|المنافس|المنافسين|المنافسون|متوسط الفئة|متوسط السوق|konkurrent*|konkurent*|kilpailija*|versenytars*
review bad:差评|负面评价|中差评|negative review|bad review|critical review|negative feedback|negative customer review|부정 리뷰|negative bewertung|negative bewertungen|resenas negativas|avaliacoes negativas|avis negatifs|低評価レビュー
review alltime:累计评价|累计评论|总评价|总评论|total review|review total|all reviews|총 리뷰
review:customer review|product review|review|评价|评论|レビュー|리뷰|ulasan|รีวิว|danh gia
rating:average rating|avg rating|star rating|customer rating|product rating|review rating|rating|评价星级|评价均分|평점|별점|penilaian rata rata
kill:target|goal|plan|planned|budget|forecast|predicted|estimated|expected|potential|lost|missed|index|score|limit|max|min|maximum|minimum|rank|ranking|目标|计划|预算|预测|预计|预估|潜在|流失|指数|得分|评分|排名|上限|下限|最高|最低|完成率|达成率|予算|予測|見込み|順位|목표|예산|예상|예측|지수|순위|ziel|prognose|rang|objetivo|meta|presupuesto|pronostico|previsto|orcamento|previsao|objectif|prevision|obiettivo|previsione|doel|cel|prognoza|цель|план|прогноз|бюджет|hedef|butce|tahmin*|anggaran|perkiraan|muc tieu|ngan sach|du kien|เป้าหมาย|งบประมาณ|คาดการณ์|الهدف|المتوقع|المتوقعة|توقعات|ترتيب|الترتيب|mal|prognos|tavoite|ennuste|obiectiv|στοχος
`;

// What a set of concepts means. Concepts that only fill ("product", "page", "shop") are left out where others speak.
export const COMPOSITIONS = `
visitors:user unique|visitor|visitor unique|visitor user|visit visitor|visit unique
new_visitors:visitor new|visitor new user
returning_visitors:visitor returning
search_visitors:visitor search
visitors_live:visitor live
visitors_video:visitor video
sessions:session|visit
page_views:view product video|view product live|view product note|view|view visit|view product|visit page|sales view
sessions_share:session rate percent|session share
page_views_share:view rate percent|view share
content_views:view video|view note|view user video
live_views:view live
live_viewers:view user live
pages_per_visitor:view per visitor|average view visitor|average view per visitor|view per user|average page view visit
impressions:impression
impression_users:impression user|impression unique|impression unique user|impression visitor
ad_impressions:ad impression|ad view
organic_impressions:organic impression
clicks:click
click_users:click user|click unique|click unique user|click visitor
ad_clicks:ad click
ctr:click rate|impression click rate
ad_ctr:ad click rate|ad impression click rate
bounce_rate:bounce rate|bounce rate visitor
bounce_users:bounce visitor
exit_rate:exit rate
avg_stay_time:time average page|time average visit|time average session|time average page view|time average page visit|time average visitor page|stay|stay average|stay average visitor|stay average per visitor|stay average user|stay per visitor|stay average view
add_to_cart_users:cart user|cart visitor|cart buyer|cart unique|cart unique user
add_to_cart_units:cart|cart unit|cart product unit
add_to_cart_rate:cart rate|cart conversion rate|cart visitor rate|cart conversion
add_to_cart_amount:cart amount|cart sales
ad_carts:ad cart
favorites:fav|fav user|fav visitor|fav buyer
favorite_rate:fav rate|fav conversion rate
orders_placed:order placed|order gross
orders_paid:order|order paid|order sold
ad_orders:ad order|ad order paid
units_placed:unit placed|unit order|product placed|unit placed order
units_paid:sold|unit|unit sold|unit paid|product sold|product paid|unit sold paid|unit net|unit sold order|unit gross|unit sold net|unit sold gross
ad_units:ad unit|ad unit sold|ad unit order
buyers_placed:buyer placed|buyer order placed|user placed
buyers_paid:buyer|buyer paid|buyer order|buyer unique|user paid|buyer sold|buyer user
new_buyers:buyer new|buyer new paid
returning_buyers:buyer returning|buyer returning paid
gmv_placed:sales placed|sales order placed|amount placed|sales placed order|order amount|order amount placed|sales order|salesx gross|salesx amount placed|salesx placed|sales product placed|salesx product placed
gmv_paid:sales|sales paid|sales amount|amount paid|order amount paid|sales order paid|sales sold|salesx amount|sales amount paid|amount sold
net_gmv:sales net|salesx net|sales net amount|net amount paid|sales net paid
returning_buyer_gmv:sales buyer returning|sales returning|sales buyer returning paid
ad_gmv:ad sales|ad salesx|ad amount paid|ad sales paid|ad sales amount
organic_gmv:organic sales
presale_gmv:presale sales|presale amount|presale sales paid
presale_orders:presale order
pay_conversion_rate:unit per session rate|unit per session|conversion|conversion rate|conversion rate paid|conversionx rate|conversion paid|conversion order paid rate|unit session rate|conversion rate visitor|conversion rate sold|conversion rate buyer|conversion sales rate|click paid conversion rate|conversion rate visit|conversion rate session
order_conversion_rate:conversion rate order|conversion rate placed|conversion order|conversion rate order placed|rate placed|order session rate|conversion placed
order_to_pay_rate:placed paid conversion rate|placed paid rate|order paid rate
impression_conversion_rate:impression conversion rate|impression paid conversion rate
ad_conversion_rate:ad conversion rate|ad conversion|click conversion rate|ad click conversion rate
search_conversion_rate:search conversion rate|search conversion|search paid conversion rate
repurchase_rate:returning rate|returning buyer rate|returning order rate|returning paid rate
aov:sales per buyer|sales average buyer|sales average per buyer|sales paid per buyer|sales per user|amount per buyer|amount average per buyer|sales average per buyer paid
avg_order_value:aov|aov average|sales per order|order value average|order amount average|sales average order|sales average per order|sales per order paid|order amount average paid|sales per order placed|average sales placed|sales placed per order
unit_price_avg:price average unit|price average|price average sold|price per unit|sales per unit|price average per unit|price average sold unit
items_per_order:unit per order|average unit order|average unit per order|product per order|average product order|average product per order
uv_value:sales per visitor|average sales visitor|average sales per visitor|visitor amount
refund_amount:refund amount|refund sales|refund amount sold
refund_orders:refund order|refund paid order
refund_units:refund unit|refund product|refund unit sold
refund_users:refund buyer|refund user
refund_rate:refund rate|refund order rate|refund amount rate|refund unit rate
cancelled_amount:cancel amount|cancel sales|cancel order amount
cancelled_orders:cancel order
cancelled_units:cancel unit|cancel unit order
reviews_new:review new
reviews_total:review alltime
feedback_negative:review bad|review bad new
rating:rating|rating average|review rating
price:selling price|sales price|retail price|current price|price|现价|当前价|当前价格|零售价|现售价|price sold|price unit
list_price:price list
promo_price:price promo|price promo sold
final_price:price final|price final promo
buy_box_price:price buybox
buy_box_pct:buybox rate|buybox share|buybox
stock:stock|stock unit|stock amount unit
ad_spend:spend|ad cost|ad spend|ad cost amount|spend amount|ad amount cost
cpc:cpc|ad cost per click|cost per click|ad cpc|average cpc|average cost per click|average cost click|average spend click|spend per click|ad average cpc
cpm:cpm|ad cpm
roas:roas|ad roas
acos:acos|ad acos
ad_cost_per_order:ad cost per order|cost per order ad
`;
