import type { StatusSign } from '../lib/i18n/index.ts';
import type { Dispute } from '../lib/model/index.ts';

/** The status that is shown: an open dispute that nobody answered is only raised. */
export function statusSign(dispute: Pick<Dispute, 'status' | 'participants'>): StatusSign {
  return dispute.status === 'open' && dispute.participants < 2 ? 'raised' : dispute.status;
}
