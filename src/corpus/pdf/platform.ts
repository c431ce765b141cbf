/**
 * What pdf.js expects of its platform and Node 20 has not: three standard functions of newer engines, and classes for
 * drawing, which it only misses aloud (nothing is drawn here). Import it before pdf.js.
 */
const promise = Promise as { withResolvers?: unknown };
promise.withResolvers ??= function withResolvers(this: PromiseConstructor) {
  let resolve: unknown;
  let reject: unknown;
  const promise = new this((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
};

const buffer = ArrayBuffer.prototype as { transfer?: unknown; transferToFixedLength?: unknown };
function transfer(this: ArrayBuffer): ArrayBuffer {
  return structuredClone(this, { transfer: [this] });
}
buffer.transfer ??= transfer;
buffer.transferToFixedLength ??= transfer;

const drawing = globalThis as { DOMMatrix?: unknown; Path2D?: unknown };
drawing.DOMMatrix ??= class DOMMatrix {};
drawing.Path2D ??= class Path2D {};
