/** Names of programming languages, folded, as whole words. */
export const PROGRAMMING_LANGUAGE =
  /(?<![\p{L}\p{N}])(?:python|java|javascript|typescript|c\+\+|c#|c|r|matlab|julia|fortran|haskell|rust|go|golang|scala|kotlin|swift|php|ruby|perl|sql|bash|sas|stata|labview|vba|ocaml|cobol|lua|vhdl|dart|prolog)(?![\p{L}\p{N}'+#])/u;

/** Whether a folded question asks for programming in general. */
export const ASKS_PROGRAMMING =
  /(?:langages?|lenguajes?|languages?)[^?]{0,25}\b(?:prog|cod|informati)|(?:savoir|saber) (?:coder|programmer|programar)|(?:know how|need|have) to (?:code|program)|(?:coder|programmer|programar|to code|program) (?:en|in|with|avec) (?:quoi|what|which|que)|programming/;

/** Whether a folded statement speaks of programming in general. */
export const SPEAKS_OF_PROGRAMMING =
  /\b(?:programm(?:er|ation|ing|eu[rs]e?s?)|program(?:ar|acion|mes?)|coder|codage|coding|to code|codificar)\b/;
