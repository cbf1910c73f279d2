/** Column names that stand in no list, by what they mean. Those of several names are parted by "; ". */
export const OWN_METRIC_LABELS: Record<string, string> = {
  visitors:
    '访客数; 商品访客数(人); 昨日访客数; 无线端访客数; 訪客數; Visitors; Unique Visitors; Besucher; Visitantes; Visitantes únicos; Visiteurs; Visitatori; Bezoekers; Odwiedzający; Посетители; Ziyaretçi sayısı; Pengunjung; ผู้เข้าชม; 방문자수; 訪問者数; Відвідувачі; Návštěvníci',
  page_views:
    '浏览量(次); PC端浏览量; 瀏覽量; Pageviews; Views; Seitenaufrufe; Páginas vistas; Visualizações; Pages vues; Vues de page; Visualizzazioni di pagina; Paginaweergaven; Odsłony; Просмотры; Sayfa görüntüleme; Lượt xem; 페이지뷰; 閲覧数',
  impression_users: '曝光人数',
  impressions:
    '展现量; 曝光次數; Impressions; Impressionen; Impresiones; Impressioni; Vertoningen; Показы; Gösterim; Tayangan; 노출수; 表示回数',
  clicks:
    '点击次数; Clicks; Klicks; Clics; Cliques; Clic; Klikken; Kliknięcia; Клики; Tıklama; Klik; จำนวนคลิก; Lượt nhấp; 클릭수; クリック数',
  ctr: '点击率; 點擊率; CTR (%); Klickrate; Tasa de clics; Taxa de cliques; Taux de clics; Tıklama oranı; อัตราการคลิก; Tỷ lệ nhấp; 클릭률; クリック率',
  add_to_cart_users: '加购人数',
  add_to_cart_units:
    '加购商品件数; 加入購物車; Add to Cart; Cart Adds; Añadidos al carrito; Adições ao carrinho; Ajouts au panier; Aggiunte al carrello; Toegevoegd aan winkelwagen; Dodania do koszyka; В корзину; Добавления в корзину; Sepete ekleme; เพิ่มลงตะกร้า; Thêm vào giỏ hàng; 장바구니; カート追加数',
  favorites:
    '收藏次数; Favorites; Wishlist adds; Likes; Merkliste; Favoritos; Favoris; В избранном; Favoriler; Lượt thích; 찜; お気に入り数',
  units_placed: '下单件数; Заказано, шт',
  gmv_paid:
    "支付金额(万元); 近7天支付金额; 銷售額; Revenue; Revenue (USD); Gross Sales; GMV; Umsatz (€); Umsatz in EUR; Ingresos; Receita; Faturamento (R$); Chiffre d'affaires; Fatturato; Omzet; Przychód; Выручка, ₽; Ciro; Pendapatan; ยอดขาย; Doanh thu; 매출; 매출액; 売上高; 売上金額(円)",
  buyers_paid:
    '支付买家数; 買家數; Buyers; Customers; Käufer; Compradores; Acheteurs; Acquirenti; Kopers; Kupujący; Покупатели; Pembeli; Người mua; 구매자수; 購入者数',
  orders_paid:
    '支付订单数; 已付款订单数; 訂單數; Orders; Total orders; Bestellungen; Anzahl Bestellungen; Pedidos; Commandes; Ordini; Bestellingen; Zamówienia; Заказы; Sipariş sayısı; Pesanan; คำสั่งซื้อ; Đơn hàng; 주문수; 注文件数; Замовлення; Objednávky; Comenzi',
  pay_conversion_rate:
    '支付转化率(%); 轉換率; Conversion rate; CVR; Konversionsrate; Conversion-Rate; Tasa de conversión; Taxa de conversão; Taux de conversion; Tasso di conversione; Conversieratio; Conversiepercentage; Współczynnik konwersji; Конверсия; Dönüşüm oranı; Tingkat konversi; อัตราคอนเวอร์ชัน; Tỷ lệ chuyển đổi; 전환율; コンバージョン率',
  aov: '客单价(元); 객단가; 客単価(円)',
  refund_amount:
    '退款金额(元); 退款金額; Refund amount; Erstattungsbetrag; Importe reembolsado; Valor reembolsado; Montant remboursé; Importo rimborsato; Kwota zwrotów; Сумма возвратов; İade tutarı; 환불금액; 返金額',
  refund_rate:
    '退款率; 退货率(%); Refund rate; Return rate; Retourenquote; Tasa de devolución; Taxa de devolução; Taux de retour; Tasso di reso; Retourpercentage; Współczynnik zwrotów; Процент возвратов; İade oranı; Tingkat pengembalian; Tỷ lệ hoàn tiền; 환불률; 반품률; 返品率',
  stock:
    '库存; 庫存; Stock; Available stock; Inventory; Lagerbestand; Existencias; Estoque; Stock disponible; Giacenza; Voorraad; Stan magazynowy; Остаток; Stok; Stok tersedia; สต็อก; Tồn kho; 재고; 在庫数',
  price:
    '现价; Selling price; Verkaufspreis; Precio; Preço; Prix; Prezzo; Prijs; Cena; Цена; Fiyat; Harga; ราคา; Giá; 판매가; 販売価格',
  promo_price:
    '活动价; 促销价(元); Promotion price; Sale price; Aktionspreis; Precio promocional; Preço promocional; Prix promotionnel; Actieprijs; Cena promocyjna; Цена со скидкой; İndirimli fiyat; Harga promo; ราคาโปรโมชั่น; Giá khuyến mãi; 할인가; セール価格',
  ad_spend:
    '广告花费; 推广消耗(元); 廣告花費; Ad spend; Advertising cost; Werbekosten; Gasto publicitario; Investimento em anúncios; Dépenses publicitaires; Advertentiekosten; Расходы на рекламу; Reklam harcaması; Biaya iklan; ค่าโฆษณา; Chi phí quảng cáo; 광고비; 広告費',
  roas: '投产比; ROAS',
  bounce_rate:
    '跳失率; Bounce rate; Absprungrate; Tasa de rebote; Taxa de rejeição; Taux de rebond; Frequenza di rimbalzo; Bouncepercentage; Współczynnik odrzuceń; Показатель отказов; 이탈률; 直帰率',
  avg_stay_time: '平均停留时长(秒); Avg. time on page; Verweildauer; 체류시간(초); 平均滞在時間',
  units_paid:
    '近30天销量; 銷售件數; Units sold; Items sold; Verkaufte Artikel; Unidades vendidas; Unités vendues; Unità vendute; Verkochte stuks; Sprzedane sztuki; Продано; Satılan adet; Produk terjual; Số lượng bán; 판매수량; 販売個数',
  search_visitors: '搜索访客数',
  gmv_channel: '直播成交金额',
  new_buyers: '新客户数; New customers',
  returning_buyers: '老买家数',
  avg_order_value:
    '平均訂單金額; AOV; Avg. order value; Ø Bestellwert; Durchschnittlicher Bestellwert; Valor medio del pedido; Ticket médio; Panier moyen; Scontrino medio; Gemiddelde bestelwaarde; Średnia wartość zamówienia; Средний чек; Ortalama sepet tutarı',
  add_to_cart_rate: 'Add-to-cart rate; Warenkorbrate',
  net_gmv: 'Net sales',
  refund_orders: 'Refunded orders',
  list_price: 'List price',
  cpc: 'CPC; Cost per click',
  acos: 'ACOS',
  sessions: 'Sessions; Sitzungen',
  ad_clicks: 'Ad clicks',
  ad_gmv: 'Ad sales',
  ad_orders: 'Ad orders',
  buy_box_pct: 'Buy box %',
  unit_price_avg: 'Average selling price',
  cancelled_orders: 'Cancelled orders',
  gmv_placed: 'Ventas brutas',
  ad_impressions: 'Impressions publicitaires',
};

/** Column names that bear no metric of ours. */
export const OTHER_LABELS =
  '商品; 商品信息; 操作; 状态; 类目; 品牌; 上架时间; 排名; 同行平均访客数; 行业转化率; 访客数较昨日; 支付金额环比; 目标销售额; 完成率; 预估销量; 流量指数; 交易指数; 搜索人气; 竞店访客数; 客服响应率; 发货率; 物流时效; 好评率; DSR评分; 活动名称; 优惠券; 优惠金额占比; 成本; 毛利; 毛利率; 利润; 税率; 佣金率; 粉丝增长; 加购未付款; 流失金额; 流失人数; 缺货天数; 建议库存; 在途库存; 备注; 负责人; 标签; 标题; 主图; 链接; SKU编码; 规格; 时间; 渠道占比; 成交占比; Product; SKU; Status; Actions; Rank; Category; Brand; Date; Listing quality score; Late shipment rate; Order defect rate; Response time; Profit; Margin; Profit margin; Cost of goods; Commission rate; Fulfillment fee; Market share; Category average conversion rate; Competitor price; Lowest price; Price change; Sales growth; Change vs last week; Sales target; Forecast; Budget; Budget spent; Daily budget; Max bid; Suggested bid; Lost sales; Lost impressions; Out-of-stock days; Days of supply; Inbound stock; Reserved units; Pending orders; Unshipped orders; Order ID; Order date; Buyer name; Delivery orders rate; Reviews; Rating; Keyword; Search volume; Match type; Campaign; Ad group; Notes; Owner; Views trend; Visitors from abroad; Email clicks; Assists; Repeat rate of refunds; Shipping weight; Conversions; View-through conversions; Time; Name; Type; Size; Color; Weight; Margin after ads; Orders in transit; Abandoned carts; Abandoned cart rate; Checkout rate; Page load time; Ratio; Total; Amount; Share of voice; Impression share; Top of search impression share; Gewinn; Marge; Bestellnummer; Lieferzeit; Branchendurchschnitt; Zielumsatz; Veränderung; Beneficio; Margen; Número de pedido; Objetivo de ventas; Variación; Lucro; Meta de vendas; Marge brute; Numéro de commande; Objectif; Utile; Margine; Winst; Zysk; Прибыль; Маржа; Номер заказа; План продаж; Динамика продаж; Kâr; Hedef; Keuntungan; Margin keuntungan; Target penjualan; Nomor pesanan; กำไร; เป้าหมาย; Lợi nhuận; Mục tiêu; 이익; 마진율; 목표 매출; 주문번호; 전일대비; 경쟁사 가격; 利益; 粗利率; 目標売上; 注文番号; 前日比; 業界平均; 競合価格';
