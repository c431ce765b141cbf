import type { FailedFile, Plan, WantedOffer } from './planChanges.ts';

/**
 * A plan as it came about.
 * @param failed files that could not be read; @param gone files that were removed before they were
 * @param instead files that were read in place of failed ones with the same bytes
 */
export function withoutFailures(
  plan: Plan,
  failed: readonly FailedFile[],
  gone: readonly string[],
  instead: readonly string[],
): Plan {
  const lost = new Set([...failed.map(({ file }) => file), ...gone]);
  const isThere = ({ file }: WantedOffer) => !lost.has(file.id);
  const chosen = new Set(instead);
  const offers = new Map(
    [...plan.added, ...plan.updated].map(({ file, others }) => [
      file.id,
      [file, ...others].find(({ id }) => !lost.has(id))?.id,
    ]),
  );
  const had = new Set(plan.removed);
  return {
    ...plan,
    added: [
      ...plan.added.filter(isThere),
      ...[...plan.added, ...plan.updated].flatMap((offer) =>
        offer.others.filter(({ id }) => chosen.has(id) && !had.has(id)).map((file) => ({ ...offer, file })),
      ),
    ],
    updated: plan.updated.filter(isThere),
    removed: [
      ...plan.removed.filter((id) => !chosen.has(id)),
      ...plan.updated.filter((offer) => !isThere(offer)).map(({ file }) => file.id),
    ].sort(),
    unchanged: [...plan.unchanged, ...instead.filter((id) => had.has(id))].sort(),
    duplicates: plan.duplicates.flatMap(({ file, of }) => {
      const offer = offers.has(of) ? offers.get(of) : of;
      return lost.has(file) || offer === undefined || offer === file ? [] : [{ file, of: offer }];
    }),
    failed: [...plan.failed, ...failed].sort((a, b) => (a.file < b.file ? -1 : 1)),
  };
}
