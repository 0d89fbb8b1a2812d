// Nothing but Node: what every program has to carry.
import { answerParent } from '../kit/program.ts';

answerParent({});
process.send?.({ id: 0 });
