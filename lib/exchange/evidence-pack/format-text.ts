/** How a pack is made and checked, for whoever writes a checker of their own; it goes into every pack. */
export const FORMAT = `Pitcrew evidence pack, version 1
================================

A ZIP file (methods "stored" and "deflate", no encryption, no comment needed) with

  records.jsonl       the evidence: one JSON object a line, each line ended by a line feed, UTF-8
  pictures/ID.jpg     pictures of the pages, ID being the snapshot that a picture was taken with (.jpg or .png)
  index.html          the same records for people; nothing is proved by it
  FORMAT.txt          this text
  pack.json           one JSON object: format "pitcrew-evidence", version 1, head, records, files

Names of entries are unique. There is nothing else in the ZIP.

The chain
---------
Line number N (the first is 0) of records.jsonl is

  {"hash": HASH, "previous": HASH, "record": RECORD}

where HASH is 64 lower-case hexadecimal digits. A line has no other member, no name twice in an object, and no white space
outside texts: texts and numbers stand as ECMAScript's JSON.stringify writes them. What no hash covers proves nothing.

  previous  is the "hash" of line N-1, and 64 zeros in line 0
  hash      is SHA-256 over the UTF-8 bytes of the canonical JSON of {"previous": previous, "record": record}

Canonical JSON is that of RFC 8785: no white space, the names of every object sorted by their UTF-16 code units, texts as
ECMAScript's JSON.stringify writes them. All numbers are integers.

RECORD.number is N. RECORD.type is "pack" in line 0, whose "records" is the number of lines, and "finding" in all others.
The head is the "hash" of the last line. pack.json repeats it, with the number of lines.

The files
---------
pack.json's "files" has the SHA-256 of every other entry's bytes by its name, in lower-case hexadecimal. A record that
has a picture names its file and its SHA-256: that is what the chain holds a picture by.

Times
-----
utc       the instant, "2026-11-11T14:00:00.000Z"
platform  what clocks of the platform showed, with their distance from UTC and the zone; null where the zone is not known
user      the same on the clock of the user's computer when the pack was made

A check
-------
1. pack.json has all that is said of it above. Every entry of its "files" is in the ZIP and has that SHA-256; there is no
   entry beside them and pack.json.
2. records.jsonl ends with a line feed, and each line is as said above. Each line's hash is right for its own previous and
   record; each line's previous is the hash of the line before it.
3. The numbers are 0, 1, 2 ... and there are as many lines as line 0 and pack.json say.
4. Every picture that a record names is there and has the SHA-256 that the record gives.
5. The last line's hash is pack.json's head and stands in index.html, and is the head that was noted when the pack was
   made, where somebody noted it.

What it proves
--------------
That nothing was changed since the head was noted (it is shown when a pack is made, and in index.html). A pack whose every
hash was computed anew has another head. The chain does not prove who made a pack, nor the time of its making: send the
head to somebody, or to yourself by mail, when the pack is made.
`;
