import { ANY_MONTH } from '../../language/calendarWords.ts';
import { list } from '../../language/list.ts';

/** Words that together only connect what they stand between, folded: none of them says anything. */
const PHRASES = list`
  a partir d[eu']s?; a hauteur d[eu']s?; au sein d[eu']s?; dans le cadre d[eu']s?; a raison d[eu'](?:ne?)?; par rapport (?:a|aux?); a l'aide d[eu']s?; au cours d[eu']s?; en matiere d[eu']; au moyen d[eu']s?; en vue d[eu']; tout au long d[eu']s?; d'une part; d'autre part; par ailleurs; en outre; de plus; en tant que; en plus d[eu']s?; il s'agit d[eu']; en effet; de facon a; de maniere a; au fur et a mesure; en train d[eu']; a destination d[eu']s?; en ce qui concerne; a l'egard d[eu']s?; en lien avec; en collaboration; a bord; en dehors d[eu']s?; en charge; de la part d[eu']s?
  jours? ou; le jour ou; les jours ou; l'annee ou
  the days? when; days? on which; on days? when; as part of; as well as; in order to; in addition(?: to)?; on top of; as regards; with regard to; by means of; in terms of; such as; along with; due to; in relation to; with respect to; in connection with; for the purpose of; in the course of; on behalf of; in charge of; as follows; in the context of; with the help of; in view of; so as to; at a rate of; at the rate of
  dias? en (?:el |los )?que; a partir de; a partir del; en el marco de; a traves de; por medio de; en cuanto a; con el fin de; con objeto de; ademas de; a lo largo de; a razon de; en calidad de; se trata de; en relacion con; respecto a; con respecto a; con vistas a; con motivo de; en materia de; por parte de; a la hora de; en lo que respecta a; de cara a; a base de; con ayuda de; en torno a; a fin de; en funcion de
`;

/** "Les mois de juillet et d'août" are July and August. */
const MONTHS_OF = `(?:mois d(?:e |')|months? of |mes(?:es)? de )(?=(?:${ANY_MONTH})(?!\\p{L}))`;

/** Matches each of them in a folded text. */
export const CONNECTIVES = new RegExp(
  `(?<![\\p{L}'-])(?:(?:${PHRASES.join('|')})(?![\\p{L}-])|${MONTHS_OF})`,
  'gu',
);
