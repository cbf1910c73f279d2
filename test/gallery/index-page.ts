/** One picture of the gallery and what it is of. */
export interface Picture {
  file: string;
  surface: string;
  state: string;
  language: string;
  theme: string;
}

/** A page that shows the pictures beside each other: a row a surface and state, a column a language and theme. */
export function indexPage(pictures: readonly Picture[]): string {
  const titleOf = ({ surface, state }: Picture) => `${surface} · ${state}`;
  const titles = [...new Set(pictures.map(titleOf))];
  const shown = titles.map(
    (title) =>
      `<h2>${title}</h2><div>${pictures
        .filter((picture) => titleOf(picture) === title)
        .map(
          ({ file, language, theme }) =>
            `<figure><a href="${file}"><img src="${file}" alt="${title}, ${language}, ${theme}" loading="lazy"></a><figcaption>${language} · ${theme}</figcaption></figure>`,
        )
        .join('')}</div>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Gallery of surfaces</title>
<style>body{font:14px system-ui;margin:24px;background:#889}div{display:flex;gap:12px;align-items:start}figure{margin:0;flex:1 1 0}img{width:100%;border:1px solid #667}</style>
${shown.join('\n')}</html>`;
}
