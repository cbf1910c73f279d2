declare module '@alifd/next/es/loading' {
  export { Loading as default } from '@alifd/next';
}
declare module '@alifd/next/es/pagination' {
  export { Pagination as default } from '@alifd/next';
}
declare module '@alifd/next/es/table' {
  export { Table as default } from '@alifd/next';
}
