export { PictureElement, type PictureChoice } from './picture-element';
export type { PictureMoves } from './picture-element';
export {
  encode,
  fieldOfWord,
  fieldsOf,
  labelOf,
  numberFieldsOf,
  plainEncoding,
  textOf,
  type Encoding,
} from './model/encoding';
export { kindSymbol, legendTemplate } from './legend';
export { layoutLanes } from './layout/lanes/lanes';
export { symbolMarkup } from './style/symbol';
export type { Choice, PictureData, PictureLink, PictureNode, PicturePath, PictureStub } from './model/picture';
export { emptyPicture } from './model/picture';
export { linkOf, namedDays, nodeOf, verbOf, wordsOf, yearsOf } from './model/facts';
export type { Entity, Fact, FactDate, FactWords } from './model/facts';
export { strengthOf } from './model/strength';
export { describeLink, describeNode, describePicture } from './model/describe';
export { cutPicture, MaxDrawnNodes } from './model/cut';
export { baseSheet, legendSheet } from './style/sheets';
export { lookOf, wordOf, type KindLook } from './style/kinds';
export { colourVariable, themeRules, themes, type ThemeName } from './style/style';
export type { LayoutName, Place } from './layout/network/types';
export { CarefulLimit } from './layout/network/limits';
