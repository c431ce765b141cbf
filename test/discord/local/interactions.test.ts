import {
  ActionRowBuilder,
  ApplicationCommandType,
  ButtonBuilder,
  ButtonStyle,
  type ChatInputCommandInteraction,
  type Client,
  ContainerBuilder,
  ContextMenuCommandBuilder,
  Events,
  type Interaction,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  PermissionFlagsBits,
  SlashCommandBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
  UserSelectMenuBuilder,
} from 'discord.js';
import type { ModalValues } from './actors/modalSubmission.ts';
import type { LocalInteraction } from './interactions/LocalInteraction.ts';
import { LocalDiscord } from './LocalDiscord.ts';
import type { LocalChannel } from './state/LocalChannel.ts';
import type { LocalGuild } from './state/LocalGuild.ts';
import type { LocalMember } from './state/LocalMember.ts';
import { expectFaithful } from './support/expectFaithful.ts';
import { startBot } from './support/startBot.ts';

let discord: LocalDiscord;
let guild: LocalGuild;
let general: LocalChannel;
let alice: LocalMember;
let client: Client<true>;
/** What the bot does with the next interactions. */
let answer: (interaction: Interaction) => unknown;
let failure: unknown;
let now = Date.now();

beforeAll(async () => {
  discord = await LocalDiscord.start({ now: () => now });
  guild = discord.guild('School', { locale: 'fr' });
  general = guild.textChannel('general');
  alice = guild.member('alice', { locale: 'es-ES', roles: [guild.role('students')] });
  client = await startBot(discord);
  client.on(Events.InteractionCreate, async (interaction) => {
    try {
      await answer(interaction);
    } catch (error) {
      failure = error;
    }
  });
  const ask = new SlashCommandBuilder()
    .setName('ask')
    .setDescription('Ask a question')
    .setNameLocalizations({ fr: 'demander' })
    .addStringOption((option) => option.setName('question').setDescription('What?').setRequired(true))
    .addAttachmentOption((option) => option.setName('file').setDescription('About it'))
    .addUserOption((option) => option.setName('for').setDescription('For whom'));
  const offer = new SlashCommandBuilder()
    .setName('offer')
    .setDescription('Show an offer')
    .addStringOption((option) => option.setName('offer').setDescription('Which').setAutocomplete(true));
  const staff = new SlashCommandBuilder()
    .setName('staff')
    .setDescription('For staff')
    .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
    .setContexts(0)
    .addSubcommand((sub) => sub.setName('reindex').setDescription('Read all again'));
  const menu = new ContextMenuCommandBuilder().setName('Answer this').setType(ApplicationCommandType.Message);
  const userMenu = new ContextMenuCommandBuilder().setName('Greet').setType(ApplicationCommandType.User);
  await client.application.commands.set([ask, offer, staff, menu, userMenu]);
});

beforeEach(() => {
  failure = undefined;
  answer = () => undefined;
});

afterAll(async () => {
  expectFaithful(discord);
  await client.destroy();
  await discord.stop();
});

const ask = (question = 'why?'): Promise<LocalInteraction> =>
  discord.as(alice, general).slash('ask', { question });

/** Lets the bot answer a command with these components. */
async function askWithComponents(
  ...components: (ButtonBuilder | StringSelectMenuBuilder | UserSelectMenuBuilder)[]
) {
  answer = (interaction) =>
    (interaction as ChatInputCommandInteraction).reply({
      content: 'choose',
      components: components.map((each) => new ActionRowBuilder<typeof each>().addComponents(each)),
    });
  return (await ask()).reply!;
}

test('a command brings its options, files and people, and is answered', async () => {
  let seen: unknown;
  answer = async (interaction) => {
    if (!interaction.isChatInputCommand() || !interaction.inCachedGuild()) throw new Error('no command');
    const file = interaction.options.getAttachment('file', true);
    seen = {
      question: interaction.options.getString('question'),
      file: [file.name, file.contentType, await (await fetch(file.url)).text()],
      for: interaction.options.getMember('for')?.user.username,
      locale: interaction.locale,
      guildLocale: interaction.guildLocale,
      roles: interaction.member.roles.cache.map((role) => role.name).sort(),
      maySend: interaction.memberPermissions.has('SendMessages'),
      mayManage: interaction.memberPermissions.has('ManageGuild'),
      botMayEmbed: interaction.appPermissions.has('EmbedLinks'),
    };
    await interaction.reply({
      content: 'because',
      files: [{ attachment: Buffer.from('hi'), name: 'a.txt' }],
    });
  };
  const file = { name: 'cv.txt', data: 'my life', contentType: 'text/plain' };
  const question = 'why?';
  const asked = await discord.as(alice, general).slash('ask', { question, file, for: guild.owner });
  expect(seen).toEqual({
    question: 'why?',
    file: ['cv.txt', 'text/plain', 'my life'],
    for: 'owner',
    locale: 'es-ES',
    guildLocale: 'fr',
    roles: ['@everyone', 'students'],
    maySend: true,
    mayManage: false,
    botMayEmbed: true,
  });
  expect(asked.acknowledged).toMatchObject({ how: 'message', ephemeral: false });
  expect(asked.acknowledged!.afterMs).toBeLessThan(3000);
  expect(asked.content).toBe('because');
  expect(await (await fetch(asked.reply!.attachments[0]!.url)).text()).toBe('hi');
});

test('a deferred reply is settled when it is filled; follow-ups come after', async () => {
  answer = async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply({ content: 'found it' });
    await interaction.followUp({ content: 'for all' });
  };
  const asked = await ask();
  expect(asked.acknowledged).toMatchObject({ how: 'deferred', ephemeral: true });
  expect(asked.content).toBe('found it');
  expect((await asked.followUp()).content).toBe('for all');
  expect(asked.messages).toHaveLength(2);

  const bob = guild.member('bob');
  expect(discord.messagesIn(general, alice).map(({ content }) => content)).toContain('found it');
  expect(discord.messagesIn(general, bob).map(({ content }) => content)).not.toContain('found it');
  expect(discord.messagesIn(general).map(({ content }) => content)).toContain('for all');
});

test('replies mention users only, unless told otherwise, and what fills a deferred one pings', async () => {
  const role = guild.role('mods', { mentionable: true });
  const text = `${alice.mention} <@&${role.id}>`;
  answer = async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply();
    await interaction.editReply(text);
    await interaction.followUp({ content: text, allowedMentions: { parse: [] } });
  };
  const asked = await ask();
  expect(asked.reply!.pings).toEqual({ users: [alice.id], roles: [], everyone: false });
  expect((await asked.followUp()).pings).toEqual({ users: [], roles: [], everyone: false });
});

test('replies are fetched, lose their files and are deleted by the token', async () => {
  answer = async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply({ content: 'see', files: [{ attachment: Buffer.from('x'), name: 'x.txt' }] });
    expect((await interaction.fetchReply()).attachments.size).toBe(1);
    const { attachments } = await interaction.editReply({ attachments: [] });
    expect(attachments.size).toBe(0);
    await interaction.deleteReply();
  };
  const asked = await ask();
  await discord.until(() => asked.reply!.deleted, 'the reply to be deleted');
  expect(failure).toBeUndefined();
});

test('while it is deferred, the user sees the bot thinking', async () => {
  let go = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    go = resolve;
  });
  answer = async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply();
    await gate;
    await interaction.followUp('the first follow-up fills it');
  };
  const asked = await discord.as(alice, general).slash('ask', { question: '?' }, { wait: 'acknowledged' });
  expect(asked.reply!.loading).toBe(true);
  go();
  await asked.settled();
  expect(asked.content).toBe('the first follow-up fills it');
  expect(asked.followUps).toEqual([]);
});

test('sub-commands go by path, and only those who may use them see them', async () => {
  answer = (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    return interaction.reply(interaction.options.getSubcommand());
  };
  const owner = discord.as(guild.owner, general);
  expect((await owner.slash('staff reindex')).content).toBe('reindex');
  await expect(owner.slash('staff unknown')).rejects.toThrow('no sub-command unknown');
  await expect(discord.as(alice, general).slash('staff reindex')).rejects.toThrow('lack the permissions');
  await expect(discord.as(guild.owner).slash('staff reindex')).rejects.toThrow('not for BotDM');
  expect((await discord.as(alice, general).slash('staff reindex', {}, { force: true })).content).toBe(
    'reindex',
  );
});

test('an autocomplete gets what is typed and gives choices', async () => {
  answer = (interaction) => {
    if (!interaction.isAutocomplete()) return;
    const { name, value } = interaction.options.getFocused(true);
    return interaction.respond([{ name: `${name} ${value}`, value: 'lne-1' }]);
  };
  const typed = await discord.as(alice, general).autocomplete('offer', { offer: 'lne' });
  expect(typed.acknowledged!.how).toBe('autocomplete');
  expect(typed.choices).toEqual([{ name: 'offer lne', value: 'lne-1' }]);

  answer = (interaction) =>
    interaction.isAutocomplete() &&
    interaction.respond(Array.from({ length: 26 }, (_, i) => ({ name: `${i}`, value: `${i}` })));
  const tooMany = await discord
    .as(alice, general)
    .autocomplete('offer', { offer: 'x' }, { acknowledgeWithinMs: 200 });
  expect(tooMany.failure).toBe('Loading options failed');
  expect(failure).toMatchObject({ code: 50035 });
});

test('buttons are found by label or id, and update their message', async () => {
  const message = await askWithComponents(
    new ButtonBuilder().setCustomId('more').setLabel('More').setStyle(ButtonStyle.Primary),
    new ButtonBuilder().setCustomId('off').setLabel('Off').setStyle(ButtonStyle.Primary).setDisabled(true),
  );
  answer = (interaction) => interaction.isButton() && interaction.update('more of it');
  const clicked = await discord.as(alice, general).click(message, 'More');
  expect(clicked.acknowledged!.how).toBe('update');
  expect(message.content).toBe('more of it');

  answer = async (interaction) => {
    if (!interaction.isButton()) return;
    await interaction.deferUpdate();
    await interaction.editReply('even more');
  };
  expect((await discord.as(alice, general).click(message, 'more')).reply!.content).toBe('even more');
  await expect(discord.as(alice, general).click(message, 'Off')).rejects.toThrow('disabled');
  await expect(discord.as(alice, general).click(message, 'None')).rejects.toThrow('no button');
});

test('a select menu gives only what it offers', async () => {
  const message = await askWithComponents(
    new StringSelectMenuBuilder().setCustomId('which').addOptions({ label: 'First', value: '1' }),
    new UserSelectMenuBuilder().setCustomId('who'),
  );
  answer = (interaction) => {
    if (interaction.isStringSelectMenu()) return interaction.reply(interaction.values.join());
    if (interaction.isUserSelectMenu()) return interaction.reply(interaction.users.first()!.username);
  };
  const me = discord.as(alice, general);
  expect((await me.select(message, 'which', ['1'])).content).toBe('1');
  expect((await me.select(message, 'who', [guild.owner])).content).toBe('owner');
  await expect(me.select(message, 'which', ['2'])).rejects.toThrow('no option "2"');
  await expect(me.select(message, 'which', [])).rejects.toThrow('1 to 1 values');
});

test('only their user can use the components of an ephemeral message', async () => {
  const button = new ButtonBuilder().setCustomId('b').setLabel('B').setStyle(ButtonStyle.Primary);
  answer = (interaction) =>
    (interaction as ChatInputCommandInteraction).reply({
      flags: MessageFlags.Ephemeral,
      components: [new ActionRowBuilder<ButtonBuilder>().addComponents(button)],
    });
  const { reply } = await ask();
  await expect(discord.as(guild.owner, general).click(reply!, 'B')).rejects.toThrow('does not see');
});

test('modals of both layouts are opened and submitted', async () => {
  const inRow = new ModalBuilder()
    .setCustomId('feedback')
    .setTitle('Feedback')
    .addComponents(
      new ActionRowBuilder<TextInputBuilder>().addComponents(
        new TextInputBuilder().setCustomId('text').setLabel('What?').setStyle(TextInputStyle.Short),
      ),
    );
  const inLabel = new ModalBuilder()
    .setCustomId('feedback')
    .setTitle('Feedback')
    .addLabelComponents(
      new LabelBuilder()
        .setLabel('What?')
        .setTextInputComponent(new TextInputBuilder().setCustomId('text').setStyle(TextInputStyle.Short)),
      new LabelBuilder()
        .setLabel('How bad?')
        .setStringSelectMenuComponent(
          new StringSelectMenuBuilder().setCustomId('grade').addOptions({ label: 'Bad', value: 'bad' }),
        ),
    );
  for (const modal of [inRow, inLabel]) {
    answer = (interaction) => {
      if (interaction.isChatInputCommand()) return interaction.showModal(modal);
      if (!interaction.isModalSubmit()) return;
      const grade = modal === inLabel ? interaction.fields.getStringSelectValues('grade').join() : '';
      return interaction.reply(`${interaction.fields.getTextInputValue('text')} ${grade}`.trim());
    };
    const opened = await ask();
    expect(opened.acknowledged!.how).toBe('modal');
    const me = discord.as(alice, general);
    const grade: ModalValues = modal === inLabel ? { grade: ['bad'] } : {};
    const submitted = await me.submitModal(opened.modal!, { text: 'wrong quote', ...grade });
    expect(submitted.content).toBe(modal === inLabel ? 'wrong quote bad' : 'wrong quote');
    await expect(me.submitModal(opened.modal!, {})).rejects.toThrow('required');
    await expect(me.submitModal(opened.modal!, { other: 'x' })).rejects.toThrow('no field "other"');
  }
});

test('a modal that a button opened can change the message of the button', async () => {
  const edit = new ButtonBuilder().setCustomId('edit').setLabel('Edit').setStyle(ButtonStyle.Secondary);
  const message = await askWithComponents(edit);
  const input = new TextInputBuilder()
    .setCustomId('text')
    .setStyle(TextInputStyle.Paragraph)
    .setRequired(false);
  const modal = new ModalBuilder()
    .setCustomId('m')
    .setTitle('Edit')
    .addLabelComponents(new LabelBuilder().setLabel('Text').setTextInputComponent(input));
  answer = (interaction) => {
    if (interaction.isButton()) return interaction.showModal(modal);
    if (interaction.isModalSubmit() && interaction.isFromMessage()) return interaction.update('edited');
  };
  const opened = await discord.as(alice, general).click(message, 'Edit');
  const submitted = await discord.as(alice, general).submitModal(opened.modal!, {});
  expect(submitted.acknowledged!.how).toBe('update');
  expect(message.content).toBe('edited');
});

test('buttons inside containers and sections of components v2 can be pressed', async () => {
  const button = (id: string) =>
    new ButtonBuilder().setCustomId(id).setLabel(id).setStyle(ButtonStyle.Primary);
  const container = new ContainerBuilder()
    .addSectionComponents((section) =>
      section
        .addTextDisplayComponents((text) => text.setContent('An offer'))
        .setButtonAccessory(button('open')),
    )
    .addActionRowComponents((row) => row.addComponents(button('next')));
  answer = (interaction) => {
    if (interaction.isButton()) return interaction.reply(interaction.customId);
    const flags = MessageFlags.IsComponentsV2 as const;
    return (interaction as ChatInputCommandInteraction).reply({ flags, components: [container] });
  };
  const { reply } = await ask();
  for (const label of ['open', 'next']) {
    expect((await discord.as(alice, general).click(reply!, label)).content).toBe(label);
  }
});

test('menus bring the message or the user', async () => {
  const message = discord.as(guild.owner, general).say('how long?');
  answer = (interaction) => {
    if (interaction.isMessageContextMenuCommand())
      return interaction.reply(interaction.targetMessage.content);
    if (interaction.isUserContextMenuCommand()) return interaction.reply(interaction.targetUser.username);
  };
  expect((await discord.as(alice, general).messageMenu('Answer this', message)).content).toBe('how long?');
  expect((await discord.as(alice, general).userMenu('Greet', guild.owner)).content).toBe('owner');
});

test('commands work in a direct conversation', async () => {
  answer = (interaction) =>
    interaction.isChatInputCommand() && interaction.reply(interaction.inGuild() ? 'guild' : 'direct');
  expect((await discord.as(alice).slash('ask', { question: '?' })).content).toBe('direct');
});

test('an interaction that is not taken up in time has failed, and can no longer be answered', async () => {
  let late: Promise<unknown> | undefined;
  answer = (interaction) => {
    late = new Promise((resolve) => setTimeout(resolve, 150)).then(() =>
      (interaction as ChatInputCommandInteraction).reply('too late'),
    );
    return late;
  };
  const question = '?';
  const asked = await discord.as(alice, general).slash('ask', { question }, { acknowledgeWithinMs: 50 });
  expect(asked.failure).toBe('The application did not respond');
  expect(asked.acknowledged).toBeUndefined();
  await expect(late).rejects.toMatchObject({ code: 10062 });
});

test('a second answer is refused, and the token expires after 15 minutes', async () => {
  let taken: ChatInputCommandInteraction | undefined;
  answer = async (interaction) => {
    taken = interaction as ChatInputCommandInteraction;
    const { resource } = await taken.reply({ content: 'once', withResponse: true });
    expect(resource!.message!.content).toBe('once');
  };
  await ask();
  const again = client.rest.post(`/interactions/${taken!.id}/${taken!.token}/callback`, {
    body: { type: 4, data: { content: 'twice' } },
    auth: false,
  });
  await expect(again).rejects.toMatchObject({ code: 40060 });
  now += 16 * 60_000;
  await expect(taken!.editReply('much later')).rejects.toMatchObject({ code: 50027 });
});

test('what a client would not send is refused to the test', async () => {
  const me = discord.as(alice, general);
  await expect(me.slash('unknown')).rejects.toThrow('not registered');
  await expect(me.slash('ask')).rejects.toThrow('question is required');
  await expect(me.slash('ask', { question: 7 })).rejects.toThrow('of type String');
  await expect(me.slash('ask', { question: '?', other: '?' })).rejects.toThrow('no option other');
});
