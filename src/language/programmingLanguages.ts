/** Names of programming languages, folded, as whole words. */
export const PROGRAMMING_LANGUAGE =
  /(?<![\p{L}\p{N}])(?:python|java|javascript|typescript|c\+\+|c#|c|r|matlab|julia|fortran|haskell|rust|go|golang|scala|kotlin|swift|php|ruby|perl|sql|bash|sas|stata|labview|vba|ocaml|cobol|lua|vhdl|dart|prolog)(?![\p{L}\p{N}'+#])/u;

/** Whether a folded question asks for programming languages in general. */
export const ASKS_PROGRAMMING =
  /(?:langages?|lenguajes?|languages?)[^?]{0,25}\b(?:prog|cod|informati)|(?:coder|programmer|programar|to code|program) (?:en|in|with|avec) (?:quoi|what|which|que)|programming/;
