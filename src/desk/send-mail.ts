/** An e-mail to somebody of the staff. Like an SMS it holds nothing that leads to a person. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends an e-mail; false when no server took it. Never throws. */
export type SendMail = (mail: Mail) => Promise<boolean>;
