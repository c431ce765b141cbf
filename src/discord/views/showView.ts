import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Answer } from '../../answer/Answer.ts';
import type { KeptAnswer } from '../../people/Answers.ts';
import type { BotContext } from '../BotContext.ts';
import { DISCORD_MESSAGES } from '../locales/index.ts';
import { type Action, customId } from '../send/customId.ts';
import { shorten } from '../send/escapeText.ts';
import { LIMITS } from '../send/limits.ts';
import { type Outgoing, outgoing } from '../send/Outgoing.ts';
import { answerPages } from './answerPages.ts';
import { keepView } from './keptViews.ts';
import { makePages } from './makePages.ts';
import type { View, ViewPages } from './View.ts';

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

export interface ShowOptions {
  /** Discord id of who looks at it: what they searched for is kept under it, to be forgotten with the rest. */
  readonly user: string;
  /** Whether a thread can be opened under the message. */
  readonly canThread?: boolean;
  /** Whether it shows an answer that was found. */
  readonly isAnswered?: boolean;
  /** The name the view is kept under already, when a page of it is turned. */
  readonly kept?: string;
}

/** The colour of what is answered, and of what is not. */
const COLOURS = { answered: 0x2e7d32, other: 0x607d8b } as const;

/**
 * One page of a view as a message, with the buttons that go with it. What the view was made from may be gone: then the
 * message says so.
 */
export async function showView(
  view: View,
  page: number,
  context: BotContext,
  options: ShowOptions,
): Promise<Outgoing> {
  const say = DISCORD_MESSAGES[view.language];
  if (view.kind === 'answer') {
    const kept = context.people.answers.get(view.answer);
    if (!kept) return outgoing({ content: say.tooOld });
    const answer = kept.answer as Answer;
    return message(
      answerPages(answer, kept.question, (offer) => context.catalogue.byId(offer)?.title),
      view,
      page,
      context,
      answerRows(kept, context, options),
      { ...options, isAnswered: answer.outcome === 'answered' },
    );
  }
  const pages = await makePages(view, context);
  const rows = view.kind === 'unanswered' ? tickRows(view, context) : [];
  return pages ? message(pages, view, page, context, rows, options) : outgoing({ content: say.gone });
}

/** An answer of which more is to come: its first page, without buttons. */
export function showPartial(answer: Answer, question: string, { catalogue }: BotContext): Outgoing {
  const { pages } = answerPages(answer, question, (offer) => catalogue.byId(offer)?.title);
  const { title, description } = pages[0]!;
  return outgoing({ embeds: [{ title, description, color: COLOURS.answered }] });
}

function message(
  { pages, attachment }: ViewPages,
  view: View,
  wanted: number,
  context: BotContext,
  rows: readonly Row[],
  options: ShowOptions,
): Outgoing {
  const say = DISCORD_MESSAGES[view.language];
  const number = Math.min(Math.max(0, wanted), pages.length - 1);
  const { title, description } = pages[number] ?? { title: '', description: say.nothingFound };
  const turning = pages.length > 1 ? [turnRow(view, number, pages.length, context, options)] : [];
  return outgoing({
    embeds: [
      {
        ...(title ? { title } : {}),
        description,
        color: options.isAnswered ? COLOURS.answered : COLOURS.other,
        ...(pages.length > 1
          ? { footer: { text: say.page({ page: number + 1, pages: pages.length }) } }
          : {}),
      },
    ],
    components: [...rows, ...turning],
    files: attachment ? [{ name: attachment.name, data: Buffer.from(attachment.text) }] : [],
  });
}

function turnRow(
  view: View,
  page: number,
  pages: number,
  { people }: BotContext,
  { kept, user }: ShowOptions,
): Row {
  const say = DISCORD_MESSAGES[view.language].buttons;
  const key = view.kind === 'answer' ? `a${view.answer}` : `v${kept ?? keepView(view, user, people)}`;
  return {
    type: ComponentType.ActionRow,
    components: [
      { ...button(say.previous, 'page', key, page - 1), disabled: page === 0 },
      { ...button(say.next, 'page', key, page + 1), disabled: page === pages - 1 },
    ],
  };
}

/** Staff tick off what they have seen to; it comes back when it is asked again. */
function tickRows({ language }: View, { people }: BotContext): Row[] {
  const groups = people.unanswered.list({ limit: LIMITS.selectOptions });
  if (groups.length === 0) return [];
  return [
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.StringSelect,
          custom_id: customId('resolve'),
          placeholder: DISCORD_MESSAGES[language].buttons.resolve,
          min_values: 1,
          max_values: 1,
          options: groups.map(({ key, question }) => ({
            value: key,
            label: shorten(question, LIMITS.optionLabel) || '…',
          })),
        },
      ],
    },
  ];
}

/** What one can do with an answer: see its sources, the sheet and the file of its offer, rate it, choose an offer. */
function answerRows(
  { id, answer, offers, language, question }: KeptAnswer,
  { catalogue }: BotContext,
  options: ShowOptions,
): Row[] {
  const say = DISCORD_MESSAGES[language];
  const { citations, outcome } = answer as Answer;
  const [only] = offers;
  const entry = offers.length === 1 && only !== undefined ? catalogue.byId(only) : undefined;
  const about: APIButtonComponent[] = [
    ...(citations.length > 0 ? [button(say.buttons.sources, 'sources', id)] : []),
    ...(entry
      ? [button(say.buttons.sheet, 'sheet', entry.key), button(say.buttons.file, 'file', entry.key)]
      : []),
  ];
  const rating: APIButtonComponent[] =
    outcome === 'off_topic'
      ? []
      : [
          button(say.buttons.helpful, 'helpful', id),
          button(say.buttons.unhelpful, 'unhelpful', id),
          ...(options.canThread ? [button(say.buttons.thread, 'thread', id)] : []),
        ];
  const choices = choicesOf(answer as Answer, offers, question, catalogue);
  return [
    ...(about.length > 0 ? [{ type: ComponentType.ActionRow as const, components: about }] : []),
    ...(rating.length > 0 ? [{ type: ComponentType.ActionRow as const, components: rating }] : []),
    ...(choices.length > 1
      ? [
          {
            type: ComponentType.ActionRow as const,
            components: [
              {
                type: ComponentType.StringSelect as const,
                custom_id: customId('pick', id),
                min_values: 1,
                max_values: 1,
                placeholder: shorten(say.pick, LIMITS.placeholder),
                options: choices,
              },
            ],
          },
        ]
      : []),
  ];
}

/** The offers one may have meant: those answered about, or when the question was ambiguous all, likely ones first. */
function choicesOf(
  { outcome }: Answer,
  offers: readonly string[],
  question: string,
  catalogue: BotContext['catalogue'],
): { label: string; value: string; description?: string }[] {
  const entries =
    outcome === 'ambiguous' ? catalogue.nearest(question) : offers.flatMap((id) => catalogue.byId(id) ?? []);
  return entries.slice(0, LIMITS.selectOptions).map(({ key, title, organisation, reference, year }) => {
    const apart = [organisation, reference, year].filter((part) => part !== null).join(', ');
    return {
      value: key,
      label: shorten(title, LIMITS.optionLabel),
      ...(apart ? { description: shorten(apart, LIMITS.optionDescription) } : {}),
    };
  });
}

export function button(
  label: string,
  action: Action,
  ...args: readonly (string | number)[]
): {
  type: ComponentType.Button;
  style: ButtonStyle.Secondary;
  label: string;
  custom_id: string;
} {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label,
    custom_id: customId(action, ...args),
  };
}
