/** A product as dashboards show one: picture, linked title, id. */
export function Goods(props: { title: string; productId: string; url: string | null }) {
  return (
    <div className="goods">
      <div className="goods-picture" />
      <div>
        <a href={props.url ?? '#'}>{props.title}</a>
        <div className="goods-id">ID：{props.productId}</div>
      </div>
    </div>
  );
}
