/** The parts of opencc-js that have no types of their own: dictionaries as `traditional simplified[ other]|…`. */
declare module "opencc-js/dict/TSCharacters" {
  const dictionary: string;
  export default dictionary;
}
declare module "opencc-js/dict/TSPhrases" {
  const dictionary: string;
  export default dictionary;
}
