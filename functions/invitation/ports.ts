/**
 * What came of a message. `refused`: not to this number. `misused`: the gateway does not take it from us at all. `busy`: it
 * was not sent and may be tried again. `unknown`: nobody knows whether it was sent.
 */
export type Sent =
  | { readonly sent: true }
  | { readonly sent: false; readonly why: 'refused' | 'misused' | 'busy' | 'unknown'; readonly code: string }

/** A text of ours with what is filled in, by the names under which texts are registered. */
export type Text =
  | { readonly name: 'recorded' | 'added'; readonly parts: readonly [matter: string, level: string] }
  | { readonly name: 'reason'; readonly parts: readonly [matter: string, level: string, token: string] }
  | { readonly name: 'unclear' | 'closed'; readonly parts: readonly [matter: string] }
  | { readonly name: 'stopped'; readonly parts: readonly [] }

/** The message gateway, for what is sent about services. */
export interface MessageSender {
  /** Asks for a rating: by digit, or on the page that `token` opens. */
  sendInvitation(phone: string, about: { readonly matter: string; readonly token: string }): Promise<Sent>
  sendText(phone: string, text: Text): Promise<Sent>
}
