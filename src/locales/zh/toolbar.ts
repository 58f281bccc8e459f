import type { toolbar as master } from '../en/toolbar';

export const toolbar: Readonly<Record<keyof typeof master, string>> = {
  'toolbar.clear': '清空',
  'toolbar.filter': '筛选调用',
  'toolbar.filter.hint': '筛选：status:4xx alice',
  'toolbar.record': '记录调用',
  'toolbar.pause': '停止记录调用',
  'toolbar.resume': '记录调用',
  'toolbar.preserve': '保留日志',
  'toolbar.preserve.hint': '离开或刷新页面时保留调用',
  'toolbar.import': '导入 HAR',
  'toolbar.export': '导出 HAR',
  'toolbar.export.way': '导出 HAR：{way}',
  'toolbar.more': '更多工具',
  'toolbar.settings': '设置',

  'search.offered.one': '1 条建议',
  'search.offered.other': '{count} 条建议',
  'search.suggestions': '建议',
  'search.hint': '↑ ↓ 选择，Tab 采用，Esc 关闭',
  'search.left-out': '带下划线的部分不起作用，其余条件照常筛选。',
};
