/**
 * The ledger of one task: what each class is owed and how many copies the next record becomes.
 *
 * <p>{@link dev.refract.balance.ledger.Ledger#decide} returns a {@link dev.refract.balance.ledger.Decision} and changes
 * nothing; {@link dev.refract.balance.ledger.Ledger#commit} applies it.
 */
package dev.refract.balance.ledger;
