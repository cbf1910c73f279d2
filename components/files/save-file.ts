/** A file to hand to the user: its name, its media type, its bytes. */
export interface SavedFile {
  name: string;
  type: string;
  bytes: Uint8Array;
}

/** Offers a file as a download, through a link that lasts as long as the click. */
export function saveFile({ name, type, bytes }: SavedFile): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the blob once the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
