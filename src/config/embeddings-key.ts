/** Why a text cannot be a key, without a letter of it; `null`: it may be. */
export const embeddingsKeyProblem = (key: string): string | null =>
  /^[\x21-\x7e]+$/.test(key)
    ? null
    : "EMBEDDINGS_API_KEY holds spaces or letters that no key has. Write the key alone, without a word before it.";
