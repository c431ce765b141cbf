import { createRequire } from 'node:module';

type Yaml = typeof import('yaml');

const require = createRequire(import.meta.url);

/**
 * The YAML library, loaded where the first YAML is met: its seventy files take every process 35 ms, and most questions
 * and offers are without any.
 */
export const yaml = (): Yaml => require('yaml') as Yaml;
