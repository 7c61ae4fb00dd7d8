/** Categories that say it outright, on the Wikipedias that have one. */
const LIVING = new Set([
  'Living people', // en, simple
  'Biography articles of living people', // en, on talk pages
  'أشخاص على قيد الحياة', // ar
  'افراد زنده', // fa
  'Levande personer', // sv
  'Nhân vật còn sống', // vi
  'Persone viventi', // it
  'Personas vivas', // es
  'Pessoas vivas', // pt
  'Yaşayan insanlar', // tr
  '存命人物', // ja
  '在世人物', // zh
  '살아있는 사람', // ko
]);
/** Elsewhere categories give the year of birth, and of death where there is one: de, fr, pl, ru, cs. */
const BORN = /^(?:Geboren (?:im|\d)|Naissance en |Urodzeni w |Родившиеся |Narození )/u;
const DIED = /^(?:Gestorben (?:im|\d)|Décès en |Zmarli w |Умершие |Úmrtí )/u;

/** Whether an article's categories say that it is about a living person. No such category does not say the contrary. */
export function isLivingPerson(categories: readonly string[]): boolean {
  return (
    categories.some((name) => LIVING.has(name)) ||
    (categories.some((name) => BORN.test(name)) && !categories.some((name) => DIED.test(name)))
  );
}
