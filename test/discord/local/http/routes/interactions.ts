import type { APIInteractionResponse } from 'discord-api-types/v10';
import { refusal } from '../../ApiError.ts';
import { answerInteraction, complete, followUp } from '../../interactions/answerInteraction.ts';
import type { LocalInteraction } from '../../interactions/LocalInteraction.ts';
import type { MessageBody } from '../../limits/checkMessage.ts';
import type { LocalMessage } from '../../state/LocalMessage.ts';
import { edit, remove } from '../../state/messages.ts';
import type { World } from '../../state/World.ts';
import { noContent, ok, type Router } from '../Router.ts';

/** Answering interactions, and the messages made by their tokens. */
export function routeInteractions(router: Router, world: World): void {
  router.on('POST', '/interactions/{interaction_id}/{interaction_token}/callback', (request) => {
    const interaction = world.interactions.get(request.params.interaction_id);
    if (interaction?.token !== request.params.interaction_token) throw refusal('unknownInteraction');
    const answer = request.body as APIInteractionResponse;
    const message = answerInteraction(interaction, answer, request.files);
    if (request.query.get('with_response') !== 'true') return noContent;
    return ok(callbackResponse(interaction, answer, message));
  });

  const webhook = '/webhooks/{webhook_id}/{webhook_token}';
  router.on('POST', webhook, ({ params, body, files }) => {
    const message = followUp(interactionFor(world, params), body as MessageBody, files);
    return ok(message.data);
  });
  // Each route twice, as in Discord's API description: the answer to the interaction has a name, others an id.
  for (const template of [`${webhook}/messages/@original`, `${webhook}/messages/{message_id}`] as const) {
    router.on('GET', template, ({ params }) =>
      ok(messageOf(interactionFor(world, params), params as MaybeMessage).data),
    );
    router.on('PATCH', template, ({ params, body, files }) => {
      const interaction = interactionFor(world, params);
      const message = messageOf(interaction, params as MaybeMessage);
      edit(message, body as MessageBody, files);
      complete(interaction);
      return ok(message.data);
    });
    router.on('DELETE', template, ({ params }) => {
      const interaction = interactionFor(world, params);
      remove(messageOf(interaction, params as MaybeMessage));
      complete(interaction);
      return noContent;
    });
  }
}

interface MaybeMessage {
  message_id?: string;
}

/** The interaction of a token. @throws ApiError before it is acknowledged and after its 15 minutes */
function interactionFor(
  world: World,
  params: { webhook_id: string; webhook_token: string },
): LocalInteraction {
  const interaction = [...world.interactions.values()].find(({ token }) => token === params.webhook_token);
  const known = params.webhook_id === world.applicationId && interaction?.acknowledged;
  if (!interaction || !known) throw refusal('unknownWebhook');
  if (interaction.expired) throw refusal('invalidWebhookToken');
  return interaction;
}

function messageOf(interaction: LocalInteraction, { message_id: id }: MaybeMessage): LocalMessage {
  const message = id ? interaction.messages.find((each) => each.id === id) : interaction.reply;
  if (!message || message.deleted) throw refusal('unknownMessage');
  return message;
}

function callbackResponse(
  interaction: LocalInteraction,
  { type }: APIInteractionResponse,
  message: LocalMessage | undefined,
): object {
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      ...(message && {
        response_message_id: message.id,
        response_message_loading: message.loading,
        response_message_ephemeral: message.ephemeral,
      }),
    },
    resource: { type, ...(message && { message: message.data }) },
  };
}
