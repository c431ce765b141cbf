export default function removeIndex() {
  return globalThis.removeTestIndex();
}
