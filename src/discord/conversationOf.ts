import type { Channel } from 'discord.js';

/**
 * What a conversation is kept under: a thread is one conversation for all who write in it; elsewhere each person has
 * their own in each channel.
 */
export function conversationOf(channel: Channel | null, channelId: string, user: string): string {
  return channel?.isThread() ? `thread:${channelId}` : `channel:${channelId}:${user}`;
}

/** Whether a conversation is that of a thread, which all who write in it share. */
export function isThread(conversation: string): boolean {
  return conversation.startsWith('thread:');
}
