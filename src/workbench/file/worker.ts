import { serve } from '../../app/worker/serve';
import { answerFile } from './answer';

serve(answerFile);
