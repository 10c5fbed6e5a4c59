declare module "snowball-stemmers" {
  export type Stemmer = { stem(word: string): string };
  export type Snowball = { newStemmer(algorithm: "german" | "english"): Stemmer };
  const snowball: Snowball;
  export default snowball;
}
