import { TestEnvironment } from 'jest-environment-node';
import { loadEmbeddings } from '../../dist/embedding/TransformersEmbeddings.js';

let loading;
/** Loads the bundled model for all test files that one process runs. */
const loadBundledModel = () => {
  loading ??= loadEmbeddings();
  return loading;
};

/**
 * jest runs tests in a realm of its own, with its own typed arrays; onnxruntime and hnswlib are native and only
 * know those of the outer realm ("data must be type of function Float32Array"). Sharing them cures it.
 */
export default class OuterRealmEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    for (const shared of [
      Float32Array, Float64Array, Int8Array, Int16Array, Int32Array, Uint8Array, Uint8ClampedArray,
      Uint16Array, Uint32Array, BigInt64Array, BigUint64Array, ArrayBuffer,
    ]) {
      this.global[shared.name] = shared;
    }
    this.global.loadBundledModel = loadBundledModel;
  }
}
