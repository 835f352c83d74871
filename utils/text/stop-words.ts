/** Little words that carry no skill: skipped in texts and in phrases alike. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the and or of for to in on at by with from as into onto upon via per within across through throughout between among amongst ' +
    'is are be been being was were am will would shall should can could may might must do does did has have had having ' +
    'this that these those such which who whom whose what when where how there here ' +
    'i you he she it we they me him her us them my your his its our their yours ours ' +
    'all any both each every either other others same some several various many much more most ' +
    'also etc including include includes e.g i.e eg ie s t re if then than so too very well while'
  ).split(' '),
);
