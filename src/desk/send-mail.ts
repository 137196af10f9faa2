/** An e-mail to somebody of the staff or to an organisation. Like an SMS it holds nothing that leads to a person. */
export interface Mail {
  /** Unique: a mail that is sent again after a crash can be told to be the same. */
  readonly id?: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends an e-mail; false when no server took it now. Never throws. */
export type SendMail = (mail: Mail) => Promise<boolean>;
