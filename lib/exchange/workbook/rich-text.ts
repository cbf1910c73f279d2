import { unescapeCellText } from './cell-text';

/** The text of a string item: its runs joined, without the reading aids (phonetic runs) that are not part of it. */
export class RichText {
  private text = '';
  private inText = false;
  private phonetic = 0;
  private active = false;

  start(): void {
    this.text = '';
    this.active = true;
  }

  open(name: string): void {
    if (name === 'rPh') this.phonetic += 1;
    if (name === 't') this.inText = true;
  }

  close(name: string): void {
    if (name === 'rPh') this.phonetic -= 1;
    if (name === 't') this.inText = false;
  }

  add(piece: string): void {
    if (this.active && this.inText && this.phonetic === 0) this.text += piece;
  }

  take(): string {
    this.active = false;
    return unescapeCellText(this.text);
  }
}
