import { randomBytes } from "node:crypto";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
let lastTime = 0;
let lastEntropy = Buffer.alloc(10);

/** A new ULID that sorts after every earlier one of this process, even when the clock stands still. */
export function ulid(now: number): string {
  if (now > lastTime) {
    lastTime = now;
    lastEntropy = randomBytes(10);
    lastEntropy[0]! &= 0x7f;
  } else increment(lastEntropy);
  return encode(lastTime, lastEntropy);
}

/** The first `count` ULIDs of an SDK seed (`<millis>,<base64 of 10 bytes>`); undefined for an invalid seed. */
export function seededUlids(seed: string | undefined, count: number): string[] | undefined {
  const [millis, base64] = seed?.split(",") ?? [];
  const time = Number(millis);
  const entropy = Buffer.from(base64 ?? "", "base64");
  if (!Number.isSafeInteger(time) || time <= 0 || time >= 2 ** 48 || entropy.length !== 10) return undefined;
  const tail = entropy.readUInt32BE(6);
  return Array.from({ length: count }, (_, index) => {
    entropy.writeUInt32BE((tail + index + 1) >>> 0, 6);
    return encode(time, entropy);
  });
}

function increment(bytes: Buffer): void {
  for (let i = bytes.length - 1; i >= 0; i--) {
    bytes[i] = (bytes[i]! + 1) & 0xff;
    if (bytes[i] !== 0) return;
  }
}

function encode(time: number, entropy: Buffer): string {
  let text = "";
  for (let rest = time, i = 0; i < 10; i++, rest = Math.floor(rest / 32)) text = alphabet[rest % 32] + text;
  let bits = 0;
  let held = 0;
  for (const byte of entropy) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += alphabet[(held >> (bits - 5)) & 31];
    held &= (1 << bits) - 1;
  }
  return text;
}
