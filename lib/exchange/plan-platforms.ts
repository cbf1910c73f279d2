/** A platform that the product knows, by its id alone or with the names that people call it by ("淘宝/天猫"). */
export type KnownPlatform = string | { id: string; names: readonly string[] };

/** The ids of known platforms. */
export function platformIds(platforms: readonly KnownPlatform[]): string[] {
  return platforms.map((platform) => (typeof platform === 'string' ? platform : platform.id));
}

/** The id of the platform that a text names, by its id or one of its names; the text itself where none is called so. */
export function platformNamed(text: string, platforms: readonly KnownPlatform[]): string {
  const sought = plain(text);
  const [found, ...others] = platforms.filter((platform) => callsOf(platform).some((name) => plain(name) === sought));
  return found !== undefined && others.length === 0 ? (platformIds([found])[0] ?? text) : text;
}

/** A platform as messages name it: what to type, and what it is called. */
export function shownPlatform(platform: KnownPlatform): string {
  if (typeof platform === 'string') return platform;
  const names = platform.names.filter((name) => plain(name) !== plain(platform.id));
  return names.length === 0 ? platform.id : `${platform.id} (${names.join(', ')})`;
}

function callsOf(platform: KnownPlatform): readonly string[] {
  if (typeof platform === 'string') return [platform];
  return [platform.id, ...platform.names.flatMap((name) => [name, ...name.split(/\/| and /)])];
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}
