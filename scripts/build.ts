/** `npm run build`: the production build of this very source, unless it is there. */
import { build, needsBuild } from './support/build.js'

if (needsBuild()) {
  await build()
}
