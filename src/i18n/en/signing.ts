/** Signing a lock in the pane. */
export const signing = {
  'signing.optional': 'Sign the lock (optional)',
  'signing.with': 'The lock will be signed with the key of {owner}',
  'signing.lead':
    'A signature shows by whom the rubric was locked. The key file stays with its owner: it is read here only to sign, and neither sent nor kept. Give others the public key.',
  'signing.choose': 'Choose a key file',
  'signing.make': 'Make a new key',
  'signing.without': 'Do not sign',
  'signing.file': 'key',
  'signing.public': 'Public key: {key}',
  'signing.bad-file': '“{file}” is not a key file of Steelyard. Choose another one, or make a new key.',
  'signing.right':
    'Locked and signed by {by}; the signature holds. Public key {key}: compare it with the one that {by} gave you, for anybody can sign with a key of their own.',
  'refused.signing-unavailable':
    'This browser cannot sign with Ed25519. A newer one can, and so can the command line; or lock without a signature.',
  'refused.key-damaged': 'The key file of {ids} is damaged. Choose another one, or make a new key.',
} as const;
