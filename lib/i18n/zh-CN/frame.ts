import type { frame as en } from '../en/frame';

export const frame: Record<keyof typeof en, string> = {
  'frame.opening': '正在打开本浏览器中的数据…',
  'frame.help': '帮助',
  'undo.offered': '{text} 按 Ctrl+Z 可撤销。',
  'undo.action': '撤销',
  'undo.again': '重试',
  'undo.done': '已撤销。',
  'undo.failed': '撤销失败：{text}',
  'undo.dismiss': '关闭',
  'file.making': '正在生成文件…',
  'file.failed': '文件生成失败。',
  'progress.cancel': '取消',
};
