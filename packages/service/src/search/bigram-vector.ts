const FNV_OFFSET = 0x81_1c_9d_c5;
const FNV_PRIME = 0x01_00_01_93;

/**
 * A vector of norm 1 that puts texts near each other which share pairs of characters: each pair is hashed (FNV-1a) to a place and a sign. It stands for an
 * embedding model where none is at hand; it knows spelling, not meaning.
 */
export function bigramVector(text: string, dimension: number): Float32Array {
  const vector = new Float32Array(dimension);
  const characters = [..." ", ...text.normalize("NFC").toLowerCase(), " "];
  for (let index = 1; index < characters.length; index += 1) {
    const hash = hashOf(`${characters[index - 1]}${characters[index]}`);
    const place = hash % dimension;
    vector[place] = (vector[place] ?? 0) + ((hash >>> 16) & 1 ? 1 : -1);
  }
  const norm = Math.hypot(...vector);
  return norm === 0 ? vector.fill(1 / Math.sqrt(dimension)) : vector.map((value) => value / norm);
}

function hashOf(text: string): number {
  let hash = FNV_OFFSET;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME);
  return hash >>> 0;
}
