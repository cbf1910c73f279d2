/** The address of the dashboard. */
export const SHELL = 'https://vis.vip.com/index.php';
/** The address of the frame that shows its table. */
export const FRAME = 'https://nov-admin.vip.com/admin/index.html';

const html = (body: string) => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><body>${body}</body></html>`;
const table = (visitors: string) => `<h2>商品明细</h2>
  <table><thead><tr><th>商品ID</th><th>商品名称</th><th>访客数</th><th>支付金额</th></tr></thead><tbody>
  <tr><td>6919012345678900001</td><td>保温杯 500ml</td><td id="visitors">${visitors}</td><td>¥1,290.50</td></tr>
  <tr><td>6919012345678900002</td><td>保温杯 750ml</td><td>88</td><td>¥640.00</td></tr></tbody></table>`;

/**
 * A dashboard that shows its table in a frame of another host, one figure in a closed shadow root and an advertisement in a
 * frame of a host that nobody grants. Synthetic.
 */
export const FRAMED_PAGES: Record<string, string> = {
  [SHELL]: html(`<h1>VIS</h1><vip-tile></vip-tile><iframe src="${FRAME}" width="900" height="500"></iframe>
    <iframe src="https://ads.example/banner.html" width="400" height="300"></iframe>
    <script>document.querySelector('vip-tile').attachShadow({ mode: 'closed' }).innerHTML =
      '<div><div>店铺访客数</div><div>4,321</div></div>';</script>`),
  [FRAME]: html(table('1,205')),
  'https://ads.example/banner.html': html(table('999')),
};
