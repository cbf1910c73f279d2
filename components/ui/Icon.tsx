const shapes = {
  ok: <path d="M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Zm-3 6.7 2.1 2.1L11 6.2" />,
  breach: <path d="M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2ZM5.8 5.8l4.4 4.4m0-4.4-4.4 4.4" />,
  doubt: <path d="M8 1.4 14.6 8 8 14.6 1.4 8ZM6.6 6.5a1.5 1.5 0 1 1 2 1.4c-.4.2-.6.5-.6.9m0 1.8v.01" />,
  warning: <path d="M8 1.8 14.8 14H1.2ZM8 6.2v3.6m0 2v.01" />,
  minor: <path d="M8 3.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9Zm0 2.6v2.6m0 1.4v.01" />,
  unplanned: <path d="M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM5.2 8h5.6" />,
  help: (
    <path d="M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM6.3 6.3a1.7 1.7 0 1 1 2.4 1.5c-.5.2-.7.6-.7 1m0 2v.01" />
  ),
  total: <path d="M12 4V2.5H4L8.2 8 4 13.5h8V12" />,
  info: <path d="M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM8 7.3v3.4M8 5v.01" />,
  evidence: <path d="M3.5 1.8h6L12.5 5v9.2h-9ZM5.8 7h4.4M5.8 9.4h4.4M5.8 11.8h2.6" />,
  camera: <path d="M2 5.2h2.6l1.2-1.9h4.4l1.2 1.9H14v7.5H2Zm6 1.4a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4Z" />,
  panel: <path d="M2 2.8h12v10.4H2Zm7.6 0v10.4M11.4 5.6h1M11.4 8h1" />,
  chart: <path d="M2 13.5h12M3.6 10.8l3-3.6 2.5 2 3.6-5" />,
  settings: (
    <path d="M2 4.5h6.2m3.6 0H14M2 11.5h2.2m3.6 0H14M10 2.7a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6ZM6 9.7a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6Z" />
  ),
  download: <path d="M8 2v8.2M4.8 7.4 8 10.4l3.2-3M2.5 13.5h11" />,
  upload: <path d="M8 10.4V2.2M4.8 5.2 8 2.2l3.2 3M2.5 13.5h11" />,
  external: <path d="M9.4 2.5h4.1v4.1M13.5 2.5 7.6 8.4M11.5 9.4v4.1h-9v-9h4.1" />,
  up: <path d="M8 13V3.2M3.8 7.4 8 3.2l4.2 4.2" />,
  down: <path d="M8 3v9.8M3.8 8.6 8 12.8l4.2-4.2" />,
  level: <path d="M3 6h10M3 10h10" />,
  chevron: <path d="m4 6.2 4 4 4-4" />,
  plus: <path d="M8 3v10M3 8h10" />,
  remove: <path d="m4 4 8 8m0-8-8 8" />,
  back: <path d="M13 8H3.2M7.4 3.8 3.2 8l4.2 4.2" />,
  redo: <path d="m10.4 2.6 3 3-3 3M13.2 5.6H6.8a4 4 0 0 0 0 8h3.8" />,
  undo: <path d="M5.6 2.6 2.6 5.6l3 3M2.8 5.6h6.4a4 4 0 0 1 0 8H5.4" />,
  point: <path d="M8 2.2v2.2M8 11.6v2.2M2.2 8h2.2M11.6 8h2.2M8 4.4a3.6 3.6 0 1 1 0 7.2 3.6 3.6 0 0 1 0-7.2Z" />,
  copy: <path d="M5.5 5.5h8v8h-8ZM10.5 5.5v-3h-8v8h3" />,
  clock: <path d="M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM8 4.4V8l2.4 1.6" />,
  play: <path d="M4.5 2.8v10.4L13 8Z" />,
  pause: <path d="M5.2 3v10M10.8 3v10" />,
  'step-back': <path d="M10.2 3.5 5.7 8l4.5 4.5" />,
  'step-on': <path d="M5.8 3.5 10.3 8l-4.5 4.5" />,
  'first-before': <path d="M12.5 3.5 8 8l4.5 4.5M4 3.5v9" />,
  'next-after': <path d="M3.5 3.5 8 8l-4.5 4.5M12 3.5v9" />,
} as const;

export type IconName = keyof typeof shapes;

/** A drawn sign beside words; it is hidden from assistive technology, since the words say the same. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg className={className ? `icon ${className}` : 'icon'} viewBox="0 0 16 16" aria-hidden="true">
      {shapes[name]}
    </svg>
  );
}
